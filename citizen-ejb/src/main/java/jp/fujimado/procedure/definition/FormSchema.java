package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import jp.fujimado.procedure.Answers;

/**
 * All pages of a form in order. What is visible depends on answers to earlier visible fields only, so one walk from the
 * first field to the last decides it.
 */
public record FormSchema(List<FormPage> pages) implements Serializable {

    public List<FormField> fields() {
        return pages.stream().flatMap(page -> page.fields().stream()).toList();
    }

    public Optional<FormPage> page(String pageKey) {
        return pages.stream().filter(page -> page.key().equals(pageKey)).findFirst();
    }

    public Optional<FormField> field(String fieldKey) {
        return pages.stream().flatMap(page -> page.field(fieldKey).stream()).findFirst();
    }

    /** The page that asks for the field. */
    public Optional<FormPage> pageOf(String fieldKey) {
        return pages.stream().filter(page -> page.field(fieldKey).isPresent()).findFirst();
    }

    /** The first field of the type, for example the account number. */
    public Optional<FormField> fieldOf(FieldType type) {
        return fields().stream().filter(field -> field.type() == type).findFirst();
    }

    /** The pages that these answers lead through: those that are visible and ask at least one thing. */
    public List<FormPage> visiblePages(Answers answers) {
        Answers seen = visibleAnswers(answers);
        return pages.stream()
                .filter(page -> page.visibleWhen().holds(seen))
                .filter(page -> page.fields().stream()
                        .anyMatch(field -> field.presence().visibleWhen().holds(seen)))
                .toList();
    }

    /** The fields of the page that are asked with these answers. */
    public List<FormField> visibleFields(FormPage page, Answers answers) {
        Answers seen = visibleAnswers(answers);
        if (!page.visibleWhen().holds(seen)) {
            return List.of();
        }
        return page.fields().stream()
                .filter(field -> field.presence().visibleWhen().holds(seen))
                .toList();
    }

    /** The answers without those to hidden fields and without those to fields that the form does not have. */
    public Answers visibleAnswers(Answers answers) {
        Answers seen = Answers.none();
        for (FormPage page : pages) {
            if (!page.visibleWhen().holds(seen)) {
                continue;
            }
            for (FormField field : page.fields()) {
                if (field.presence().visibleWhen().holds(seen)) {
                    seen = seen.replaced(List.of(field.key()), answers);
                }
            }
        }
        return seen;
    }
}
