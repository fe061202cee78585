package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.procedure.Answers;

/**
 * One thing that is asked.
 *
 * @param key name of the answer, unique in the form
 * @param label what is asked; for a single check box the sentence beside it
 * @param hint help below the label; may be empty
 * @param presence when it is asked and required
 * @param options what can be chosen; empty for types without options
 * @param limits limits of the answer
 * @param handling prefill, browser's autocomplete, confidentiality
 */
public record FormField(
        String key,
        FieldType type,
        String label,
        String hint,
        Presence presence,
        List<Option> options,
        List<Limit> limits,
        Handling handling)
        implements Serializable {

    private static final Set<String> ADDRESS =
            Set.of("resident.address", "resident.town", "resident.block", "resident.building");

    /**
     * @param visibleWhen asked only then; hidden fields are not checked and not submitted
     * @param requiredWhen must be answered then ({@link Condition#ALWAYS}, {@link Condition#NEVER} or anything between)
     */
    public record Presence(Condition visibleWhen, Condition requiredWhen) implements Serializable {}

    /** @param hint explanation below the option's label; may be empty */
    public record Option(String value, String label, String hint) implements Serializable {}

    /**
     * @param prefill code of the record's item that fills the field in, for example {@code resident.familyName}; empty
     *     for none
     * @param autocomplete value of the HTML attribute; empty for {@code off}
     * @param sensitive true if the answer is stored encrypted and masked in lists and logs
     */
    public record Handling(String prefill, String autocomplete, boolean sensitive) implements Serializable {}

    public boolean requiredFor(Answers answers) {
        return presence.requiredWhen().holds(answers);
    }

    public boolean alwaysRequired() {
        return presence.requiredWhen().equals(Condition.ALWAYS);
    }

    public Optional<Limit> limit(LimitKind kind) {
        return limits.stream().filter(limit -> limit.kind() == kind).findFirst();
    }

    /** Label of the chosen option, or the value itself if there is no such option. */
    public String optionLabel(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** Whether the answer says where somebody lives, or, as the branch of a bank does, nearly so. */
    public boolean tellsAddress() {
        return type == FieldType.POSTCODE
                || type == FieldType.BANK_BRANCH
                || ADDRESS.contains(handling.prefill())
                || handling.autocomplete().contains("address");
    }

    public boolean sensitive() {
        return handling.sensitive();
    }
}
