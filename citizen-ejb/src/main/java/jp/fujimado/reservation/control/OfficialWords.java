package jp.fujimado.reservation.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;

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
        String text = typed == null ? "" : TypedText.trimmed(typed);
        if (text.isEmpty()) {
            throw problem(field, "reservation.words.missing." + field);
        }
        if (TypedText.length(text) > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw problem(field, "reservation.words.too-long", LONGEST, TypedText.length(text));
        }
        if (TypedText.hasUnusable(text)) {
            throw problem(field, "reservation.words.unusable");
        }
        return text;
    }

    /** One field to be mended. */
    public static InvalidInput problem(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(new InputProblem(field, Sentences.say(key, arguments))));
    }
}
