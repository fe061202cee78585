package jp.fujimado.shared.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Names and free text as people type them: rare kanji (髙, 﨑, 𠮷), variation sequences and emoji stay untouched, because
 * a name is what its bearer writes (行政事務標準文字).
 */
public final class TypedText {

    private TypedText() {}

    /** The text without white space around it (full-width spaces too) and with line ends as {@code \n}. */
    public static String trimmed(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /**
     * Whether the text has more characters than that, as a person counts them, or takes more room than that many kanji
     * of the widest kind (4 UTF-16 units: 𠮷 with a variation selector). Columns are four times as wide as the limit.
     */
    public static boolean isLongerThan(int limit, String text) {
        return text.length() > 4 * limit || length(text) > limit;
    }

    /** Number of characters as a person counts them: 👨‍👩‍👧, 葛󠄀 (with variation selector) and 𠮷 are one each. */
    public static int length(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.JAPANESE);
        clusters.setText(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** True if the text holds something no person types: control characters (line ends apart) or half a character. */
    public static boolean hasUnusable(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\t')
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || c == 0xFFFE
                        || c == 0xFFFF);
    }

    public static boolean hasLineEnd(String text) {
        return text.indexOf('\n') >= 0;
    }
}
