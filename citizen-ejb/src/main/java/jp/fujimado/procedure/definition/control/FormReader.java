package jp.fujimado.procedure.definition.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.procedure.definition.Condition;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.shared.json.JsonSection;

/** Reads {@code form.json}: pages in order, each with its fields. */
final class FormReader {

    private final JsonSection json;
    private final KnownCodes known;
    /** Fields read so far; a condition may look at these only. */
    private final Map<String, FormField> earlier = new HashMap<>();

    FormReader(JsonSection json, KnownCodes known) {
        this.json = json;
        this.known = known;
    }

    FormSchema form() {
        List<FormPage> pages = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonSection page : json.sections("pages")) {
            FormPage read = page(page);
            if (!read.key().isEmpty() && !keys.add(read.key())) {
                page.problem("key", "duplicate page key '" + read.key() + "'");
            }
            pages.add(read);
        }
        json.nothingElse();
        return new FormSchema(List.copyOf(pages));
    }

    private FormPage page(JsonSection page) {
        String key = page.text("key");
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            page.problem("key", "'" + key + "' must be lower-case words with hyphens");
        }
        String name = page.text("name");
        String title = page.text("title");
        String hint = page.optionalLines("hint");
        Condition visibleWhen = new ConditionReader(earlier).optional(page, "visibleWhen", Condition.ALWAYS);
        List<FormField> fields =
                page.sections("fields").stream().map(this::field).toList();
        page.nothingElse();
        return new FormPage(key, name, title, hint, visibleWhen, fields);
    }

    private FormField field(JsonSection section) {
        FormField field = new FieldReader(section, known, earlier).field();
        if (!field.key().isEmpty() && earlier.put(field.key(), field) != null) {
            section.problem("key", "duplicate field key '" + field.key() + "'");
        }
        return field;
    }
}
