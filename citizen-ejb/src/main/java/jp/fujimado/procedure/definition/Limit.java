package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;

/**
 * One limit of a field.
 *
 * @param kind what is limited
 * @param value a number, a {@link DateBound} or a comma-separated list, as the kind says
 * @param sentence Japanese sentence for an answer outside the limit, {@code {limit}} stands for the limit; empty for
 *     the engine's own sentence
 */
public record Limit(LimitKind kind, String value, String sentence) implements Serializable {

    public long number() {
        return Long.parseLong(value);
    }

    public DateBound bound() {
        return DateBound.parse(value);
    }

    public List<String> words() {
        return List.of(value.split(","));
    }
}
