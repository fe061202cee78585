package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.attachment.boundary.Attachments;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.AnswerSheet;
import jp.fujimado.procedure.application.AnswerSheet.Fact;
import jp.fujimado.procedure.application.AnswerSheet.Section;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;

/** Writes answers out in words: options by their labels, dates in both calendars, confidential ones masked for others. */
@ApplicationScoped
public class SheetWriter {

    private static final int SHOWN_DIGITS = 3;

    @Inject
    Attachments attachments;

    @Inject
    Residents residents;

    /** Everything in full, for the person who wrote it; a hidden address (支援措置) not even for who acts for her. */
    public AnswerSheet forOwner(FormSchema form, Answers answers, long accountId) {
        return write(form, answers, accountId, false);
    }

    /** For officials: account numbers masked, hidden addresses (支援措置) left out. */
    public AnswerSheet forOfficial(FormSchema form, Answers answers, long accountId) {
        return write(form, answers, accountId, true);
    }

    private AnswerSheet write(FormSchema form, Answers answers, long accountId, boolean masking) {
        Answers seen = form.visibleAnswers(answers);
        List<AttachmentRow> files = attachments.rows(accountId, fileIds(form, seen));
        boolean hiding = form.fields().stream().anyMatch(FormField::tellsAddress) && residents.hidesAddress(accountId);
        List<Section> sections = new ArrayList<>();
        for (FormPage page : form.visiblePages(seen)) {
            List<Fact> facts = form.visibleFields(page, seen).stream()
                    .map(field -> hiding && field.tellsAddress() ? hidden(field) : fact(field, seen, files, masking))
                    .toList();
            sections.add(new Section(page.key(), page.name(), facts));
        }
        return new AnswerSheet(sections);
    }

    private static List<String> fileIds(FormSchema form, Answers answers) {
        return form.fields().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .flatMap(field -> answers.texts(field.key()).stream())
                .toList();
    }

    private static Fact hidden(FormField field) {
        return new Fact(field.key(), field.label(), Sentences.say("procedure.hidden-address"), false, List.of());
    }

    private static Fact fact(FormField field, Answers answers, List<AttachmentRow> files, boolean masking) {
        if (field.type() == FieldType.FILE) {
            List<String> ids = answers.texts(field.key());
            List<AttachmentRow> own =
                    files.stream().filter(file -> ids.contains(file.id())).toList();
            return new Fact(field.key(), field.label(), "", false, own);
        }
        String value = inWords(field, answers);
        boolean masked = masking && field.type() == FieldType.BANK_NUMBER && !value.isEmpty();
        return new Fact(field.key(), field.label(), masked ? mask(value) : value, masked, List.of());
    }

    /** The answer in words, unmasked. */
    public static String inWords(FormField field, Answers answers) {
        return switch (field.type().answer()) {
            case CHOSEN ->
                answers.texts(field.key()).stream().map(field::optionLabel).collect(Collectors.joining("、"));
            case TICKED -> answers.has(field.key()) ? Sentences.say("procedure.ticked") : "";
            case ATTACHED -> "";
            case TYPED ->
                field.type() == FieldType.DATE
                        ? answers.date(field.key()).map(JapaneseDate::both).orElse(answers.text(field.key()))
                        : answers.text(field.key());
        };
    }

    /** Shows the end, but never more than half of a short answer. */
    static String mask(String value) {
        int length = value.codePointCount(0, value.length());
        int hidden = length - Math.min(SHOWN_DIGITS, length / 2);
        return "•".repeat(hidden) + value.substring(value.offsetByCodePoints(0, hidden));
    }
}
