package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with placeholders in braces, for example {@code 受付番号は{receiptNumber}です}. */
public record Template(String text) implements Serializable {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    /** Every word between braces, known or not. */
    public Set<String> words() {
        return BRACES.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /** The text with the values put in, as plain text; a placeholder without a value becomes empty. */
    public String fill(Map<Placeholder, String> values) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.byCode(found.group(1))
                        .map(placeholder -> values.getOrDefault(placeholder, ""))
                        .orElseGet(found::group)));
    }
}
