package jp.fujimado.procedure.definition.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.procedure.definition.Placeholder;
import jp.fujimado.procedure.definition.Template;
import jp.fujimado.shared.json.JsonSection;

/** Reads texts with placeholders; a placeholder that the situation does not know is a problem. */
final class TemplateReader {

    private final Set<Placeholder> known;

    /** @param paysMoney without it no text can name an amount */
    TemplateReader(Set<Placeholder> placeholders, boolean paysMoney) {
        known = EnumSet.copyOf(placeholders);
        if (!paysMoney) {
            known.remove(Placeholder.AMOUNT);
        }
    }

    Template template(JsonSection json, String name) {
        return checked(json, name, json.lines(name));
    }

    List<Template> templates(JsonSection json, String name) {
        return json.texts(name).stream().map(text -> checked(json, name, text)).toList();
    }

    private Template checked(JsonSection json, String name, String text) {
        Template template = new Template(text);
        Set<String> codes = known.stream().map(Placeholder::code).collect(Collectors.toCollection(TreeSet::new));
        for (String word : new TreeSet<>(template.words())) {
            Optional<Placeholder> placeholder = Placeholder.byCode(word);
            if (placeholder.isEmpty()) {
                json.problem(name, "unknown placeholder {" + word + "}; known here are " + codes);
            } else if (!known.contains(placeholder.get())) {
                json.problem(name, "{" + word + "} has no value here; known here are " + codes);
            }
        }
        if (text.replaceAll("\\{[^{}]*\\}", "").matches("(?s).*[{}].*")) {
            json.problem(name, "a brace without its partner");
        }
        return template;
    }
}
