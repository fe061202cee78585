package jp.fujimado.citizenweb.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;

/** Reads values of requests; says in a sentence which one is wrong. */
final class ApiValues {

    private static final String MISSING = " を指定してください。";

    private ApiValues() {}

    /** @throws InvalidInput when it is not a day such as {@code 2026-12-01} */
    static LocalDate day(String name, String text) {
        return read(name, text, LocalDate::parse, " は、2026-12-01 のような日付で指定してください。");
    }

    /** @throws InvalidInput when it is not a time such as {@code 2026-12-01T09:30} */
    static LocalDateTime time(String name, String text) {
        return read(name, text, LocalDateTime::parse, " は、2026-12-01T09:30 のような日時（日本時間）で指定してください。");
    }

    /** @throws InvalidInput when it is missing */
    static String text(String name, String text) {
        if (text == null || text.isBlank()) {
            throw wrong(name, MISSING);
        }
        return text;
    }

    /** @throws InvalidInput when it is missing */
    static <T> T given(String name, T value) {
        if (value == null) {
            throw wrong(name, MISSING);
        }
        return value;
    }

    private static <T> T read(String name, String text, Function<String, T> parse, String otherwise) {
        // A sign stands before years that no calendar of the city can count on from.
        if (text == null || text.startsWith("+") || text.startsWith("-")) {
            throw wrong(name, otherwise);
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException bad) {
            throw wrong(name, otherwise);
        }
    }

    private static InvalidInput wrong(String name, String sentence) {
        return new InvalidInput(List.of(new InputProblem(name, name + sentence)));
    }
}
