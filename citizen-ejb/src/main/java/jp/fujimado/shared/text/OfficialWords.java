package jp.fujimado.shared.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;

/** Words that officials type beside an act. */
public final class OfficialWords {

    /** Characters as a person counts them. */
    private static final int LONGEST = 500;

    /** Width of the columns; some databases count bytes. */
    private static final int LARGEST_BYTES = 2000;

    private OfficialWords() {}

    /**
     * The text without white space around it.
     *
     * @param field key of the field on the page
     * @throws InvalidInput when it is missing, too long or holds control characters
     */
    public static String required(String field, String typed) {
        String text = optional(field, typed);
        if (text == null) {
            throw problem(field, "shared.words.missing." + field);
        }
        return text;
    }

    /** The same; null when nothing was typed. */
    public static String optional(String field, String typed) {
        String text = typed == null ? "" : TypedText.trimmed(typed);
        if (text.isEmpty()) {
            return null;
        }
        int length = TypedText.length(text);
        if (length > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw problem(field, "shared.words.too-long", LONGEST, length);
        }
        if (TypedText.hasUnusable(text)) {
            throw problem(field, "shared.words.unusable");
        }
        return text;
    }

    private static InvalidInput problem(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(new InputProblem(field, Sentences.say(key, arguments))));
    }
}
