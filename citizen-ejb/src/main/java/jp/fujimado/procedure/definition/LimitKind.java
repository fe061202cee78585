package jp.fujimado.procedure.definition;

import java.util.Arrays;
import java.util.Optional;

/** What can be limited in an answer. */
public enum LimitKind {
    /** Characters as a person counts them (grapheme clusters). */
    MIN_LENGTH("minLength"),
    MAX_LENGTH("maxLength"),
    /** Smallest and largest number. */
    MIN("min"),
    MAX("max"),
    /** First and last day that is accepted, see {@link DateBound}. */
    EARLIEST("earliest"),
    LATEST("latest"),
    MAX_CHOSEN("maxChosen"),
    MIN_FILES("minFiles"),
    MAX_FILES("maxFiles"),
    /** Comma-separated content types, for example {@code application/pdf,image/jpeg}. */
    CONTENT_TYPES("contentTypes"),
    /** Size of one file in bytes. */
    MAX_BYTES("maxBytes");

    private final String code;

    LimitKind(String code) {
        this.code = code;
    }

    /** The word in {@code form.json}. */
    public String code() {
        return code;
    }

    public boolean isDate() {
        return this == EARLIEST || this == LATEST;
    }

    public static Optional<LimitKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
