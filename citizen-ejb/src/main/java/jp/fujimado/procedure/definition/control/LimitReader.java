package jp.fujimado.procedure.definition.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.procedure.definition.DateBound;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.Limit;
import jp.fujimado.procedure.definition.LimitKind;
import jp.fujimado.procedure.definition.Template;
import jp.fujimado.shared.json.JsonSection;

/**
 * Reads the {@code limits} of a field: {@code "maxLength": 60} or, with its own sentence, {@code "latest": {"value":
 * "today", "sentence": "…"}}.
 */
final class LimitReader {

    private static final long LARGEST = 999_999_999_999L;

    private final JsonSection json;
    private final FieldType type;

    private final Map<String, FormField> earlier;

    /** @param earlier fields that are asked before, by key; a date may be limited by these only */
    LimitReader(JsonSection json, FieldType type, Map<String, FormField> earlier) {
        this.json = json;
        this.type = type;
        this.earlier = earlier;
    }

    List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (String name : json.names()) {
            Optional<LimitKind> kind = LimitKind.byCode(name).filter(type.limits()::contains);
            if (kind.isEmpty()) {
                Set<String> allowed =
                        type.limits().stream().map(LimitKind::code).collect(Collectors.toSet());
                json.problem(name, "no limit of a field of type " + type.code() + "; allowed are " + allowed);
            } else {
                limits.add(limit(kind.get()));
            }
        }
        requireOrder(limits, LimitKind.MIN_LENGTH, LimitKind.MAX_LENGTH);
        requireOrder(limits, LimitKind.MIN, LimitKind.MAX);
        requireOrder(limits, LimitKind.MIN_FILES, LimitKind.MAX_FILES);
        return List.copyOf(limits);
    }

    private Limit limit(LimitKind kind) {
        String name = kind.code();
        if (!json.isObject(name)) {
            return new Limit(kind, value(json, name, kind), "");
        }
        JsonSection section = json.section(name);
        String value = value(section, "value", kind);
        String sentence = section.text("sentence");
        new Template(sentence)
                .words().stream()
                        .filter(word -> !word.equals("limit"))
                        .forEach(word ->
                                section.problem("sentence", "unknown placeholder {" + word + "}; known is {limit}"));
        section.nothingElse();
        return new Limit(kind, value, sentence);
    }

    private String value(JsonSection section, String name, LimitKind kind) {
        if (kind == LimitKind.CONTENT_TYPES) {
            return contentTypes(section, name);
        }
        if (!kind.isDate()) {
            long least = kind == LimitKind.MIN || kind == LimitKind.MAX ? -LARGEST : 0;
            return Long.toString(section.number(name, least, LARGEST));
        }
        return dateBound(section, name);
    }

    private String dateBound(JsonSection section, String name) {
        String bound = section.text(name);
        try {
            Optional<String> anchor = DateBound.parse(bound).anchorField();
            if (anchor.isPresent()
                    && (!earlier.containsKey(anchor.get())
                            || earlier.get(anchor.get()).type() != FieldType.DATE)) {
                section.problem(name, "there is no date field '" + anchor.get() + "' before this place");
            }
            return bound;
        } catch (IllegalArgumentException unreadable) {
            if (!bound.isEmpty()) {
                section.problem(name, unreadable.getMessage());
            }
            return "today";
        }
    }

    private static String contentTypes(JsonSection section, String name) {
        List<String> types = section.texts(name);
        if (types.isEmpty()) {
            section.problem(name, "must name at least one content type");
        }
        types.stream()
                .filter(one -> !one.matches("[a-z]+/[a-z0-9.+-]+"))
                .forEach(one -> section.problem(name, "'" + one + "' is not a content type such as image/jpeg"));
        return String.join(",", types);
    }

    private void requireOrder(List<Limit> limits, LimitKind least, LimitKind most) {
        Optional<Limit> low =
                limits.stream().filter(limit -> limit.kind() == least).findFirst();
        Optional<Limit> high =
                limits.stream().filter(limit -> limit.kind() == most).findFirst();
        if (low.isPresent()
                && high.isPresent()
                && low.get().number() > high.get().number()) {
            json.problem(least.code(), "is larger than " + most.code());
        }
    }
}
