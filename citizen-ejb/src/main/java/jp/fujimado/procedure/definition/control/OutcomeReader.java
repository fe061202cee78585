package jp.fujimado.procedure.definition.control;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.procedure.definition.Condition;
import jp.fujimado.procedure.definition.DecisionLetter;
import jp.fujimado.procedure.definition.Effect;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.procedure.definition.LimitKind;
import jp.fujimado.procedure.definition.Notice;
import jp.fujimado.procedure.definition.NoticeEvent;
import jp.fujimado.procedure.definition.Outcome;
import jp.fujimado.procedure.definition.Placeholder;
import jp.fujimado.shared.json.JsonSection;

/** Reads {@code notices.json}, {@code letter.json} and {@code effects.json}. */
final class OutcomeReader {

    private static final long LARGEST_AMOUNT = 100_000_000;

    private final FormSchema form;
    private final KnownCodes known;

    OutcomeReader(FormSchema form, KnownCodes known) {
        this.form = form;
        this.known = known;
    }

    Outcome outcome(JsonSection notices, JsonSection letter, Optional<JsonSection> effects) {
        List<Effect> read = effects.map(this::effects).orElse(List.of());
        boolean paysMoney = !read.isEmpty();
        return new Outcome(notices(notices, paysMoney), letter(letter, paysMoney), read);
    }

    private static List<Notice> notices(JsonSection json, boolean paysMoney) {
        List<Notice> notices = new ArrayList<>();
        for (NoticeEvent event : NoticeEvent.values()) {
            JsonSection section = json.section(event.name());
            if (json.has(event.name())) {
                TemplateReader templates = new TemplateReader(event.placeholders(), paysMoney);
                notices.add(
                        new Notice(event, templates.template(section, "subject"), templates.template(section, "body")));
                section.nothingElse();
            }
        }
        json.nothingElse();
        return List.copyOf(notices);
    }

    private static DecisionLetter letter(JsonSection json, boolean paysMoney) {
        Set<Placeholder> all = EnumSet.complementOf(EnumSet.of(Placeholder.LINK));
        DecisionLetter letter = new DecisionLetter(
                text(json.section("approved"), new TemplateReader(all, paysMoney)),
                text(json.section("refused"), new TemplateReader(all, false)));
        json.nothingElse();
        return letter;
    }

    private static DecisionLetter.Text text(JsonSection json, TemplateReader templates) {
        DecisionLetter.Text text = new DecisionLetter.Text(
                templates.template(json, "title"),
                templates.templates(json, "paragraphs"),
                templates.templates(json, "remarks"));
        if (json.has("title") && text.paragraphs().isEmpty()) {
            json.problem("paragraphs", "must have at least one text");
        }
        json.nothingElse();
        return text;
    }

    private List<Effect> effects(JsonSection json) {
        List<Effect> effects =
                json.sections("effects").stream().map(this::effect).toList();
        json.nothingElse();
        return effects;
    }

    private Effect effect(JsonSection json) {
        String code = json.text("effect");
        Codes.require(json, "effect", code, known.effects());
        Effect effect = new Effect(code, json.number("yen", 1, LARGEST_AMOUNT), json.optionalText("timesField"));
        if (!effect.timesField().isEmpty()) {
            requireMultiplier(json, effect.timesField());
        }
        if (code.equals(Effect.BENEFIT_GRANT)) {
            requireAccount(json);
        }
        json.nothingElse();
        return effect;
    }

    /** A multiplier that could be unanswered, negative or unbounded would grant a wrong sum. */
    private void requireMultiplier(JsonSection json, String key) {
        Optional<FormField> field = form.field(key);
        if (field.isEmpty() || field.get().type() != FieldType.NUMBER) {
            json.problem("timesField", "there is no number field '" + key + "' in the form");
            return;
        }
        boolean bounded = field.get()
                        .limit(LimitKind.MIN)
                        .filter(min -> min.number() >= 1)
                        .isPresent()
                && field.get().limit(LimitKind.MAX).isPresent();
        boolean alwaysAnswered = field.get().alwaysRequired()
                && field.get().presence().visibleWhen().equals(Condition.ALWAYS)
                && form.pageOf(key).orElseThrow().visibleWhen().equals(Condition.ALWAYS);
        if (!bounded || !alwaysAnswered) {
            json.problem(
                    "timesField", "'" + key + "' must always be visible and required, with min of 1 or more and max");
        }
    }

    private void requireAccount(JsonSection json) {
        for (FieldType type : FieldType.values()) {
            long count =
                    form.fields().stream().filter(field -> field.type() == type).count();
            if (type.isBankAccount() && count != 1) {
                json.problem(
                        "effect", "paying needs exactly one field of type " + type.code() + ", the form has " + count);
            }
        }
    }
}
