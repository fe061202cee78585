package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.resident.boundary.Residents;

/** Addresses in a draft that an agent may not see (支援措置): not shown, and not lost when the page is saved. */
@ApplicationScoped
public class HiddenAnswers {

    @Inject
    Residents residents;

    /** What the acting person may see of the answers. */
    public Answers shown(FormSchema form, Answers kept, long accountId) {
        return residents.hidesAddress(accountId)
                ? kept.replaced(addresses(form.fields(), field -> true), Answers.none())
                : kept;
    }

    /** Answers that saving the page replaces: not a hidden address that the agent has left empty. */
    public List<String> replaced(FormPage page, Answers typed, long accountId) {
        List<String> hidden = residents.hidesAddress(accountId)
                ? addresses(page.fields(), field -> !typed.has(field.key()))
                : List.of();
        return page.fields().stream()
                .filter(field -> field.type() != FieldType.FILE)
                .map(FormField::key)
                .filter(key -> !hidden.contains(key))
                .toList();
    }

    private static List<String> addresses(List<FormField> fields, Predicate<FormField> which) {
        return fields.stream()
                .filter(FormField::tellsAddress)
                .filter(which)
                .map(FormField::key)
                .toList();
    }
}
