package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.procedure.Answers;

/** When something is asked or required: a small closed set of predicates over earlier answers, no expression language. */
public sealed interface Condition extends Serializable {

    Condition ALWAYS = new And(List.of());
    Condition NEVER = new Or(List.of());

    boolean holds(Answers answers);

    /** Keys of the fields that decide. */
    Set<String> fields();

    /** True if the field is answered with this text, or this text is among those chosen. */
    record EqualTo(String field, String value) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.texts(field).contains(value);
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    /** True if one of the field's texts is one of these. */
    record In(String field, List<String> values) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.texts(field).stream().anyMatch(values::contains);
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    /** True if the field is answered at all. */
    record NotEmpty(String field) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.has(field);
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    record And(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return parts.stream().allMatch(part -> part.holds(answers));
        }

        @Override
        public Set<String> fields() {
            return fieldsOf(parts);
        }
    }

    record Or(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return parts.stream().anyMatch(part -> part.holds(answers));
        }

        @Override
        public Set<String> fields() {
            return fieldsOf(parts);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return !part.holds(answers);
        }

        @Override
        public Set<String> fields() {
            return part.fields();
        }
    }

    private static Set<String> fieldsOf(Collection<Condition> parts) {
        return parts.stream().flatMap(part -> part.fields().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
