package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.resident.boundary.Residents;

/** Fills unanswered fields from the citizen master (一度きり: never ask twice). */
@ApplicationScoped
public class Prefilling {

    @Inject
    Residents residents;

    /** @param keys fields whose value comes from the master and is not yet the person's own answer */
    public record Filled(Answers answers, Set<String> keys) {}

    public Filled fill(FormSchema form, Answers kept, long accountId) {
        Map<String, String> known = residents.prefill(accountId);
        Answers filled = kept;
        Set<String> keys = new HashSet<>();
        for (FormField field : form.fields()) {
            String value = known.get(field.handling().prefill());
            if (value != null && !kept.has(field.key())) {
                Answers normalised = AnswerNormaliser.normalise(List.of(field), Map.of(field.key(), List.of(value)));
                filled = filled.replaced(List.of(field.key()), normalised);
                keys.add(field.key());
            }
        }
        return new Filled(filled, Set.copyOf(keys));
    }
}
