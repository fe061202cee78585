package jp.fujimado.resident;

import java.util.Arrays;

/** Sex as ISO 5218 codes it, which GIF uses for people (性別). */
public enum Sex {
    UNKNOWN("0"),
    MALE("1"),
    FEMALE("2"),
    OTHER("9");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The sex with this code; null for null and for a code that ISO 5218 does not have. */
    public static Sex ofCode(String code) {
        return Arrays.stream(values())
                .filter(sex -> sex.code.equals(code))
                .findFirst()
                .orElse(null);
    }
}
