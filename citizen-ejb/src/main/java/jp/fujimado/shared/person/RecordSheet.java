package jp.fujimado.shared.person;

import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/**
 * Rows of one kind that the city holds of a person.
 *
 * @param code stable name, also of the file in the download
 * @param title in Japanese
 * @param origin where it came from, in Japanese
 * @param columns names of the columns, in Japanese
 * @param rows values as texts, null when there is none; days and moments in ISO 8601
 */
public record RecordSheet(String code, String title, String origin, List<String> columns, List<List<String>> rows)
        implements Serializable {

    /**
     * A sheet whose words stand in the domain's sentences.
     *
     * @param key {@code <domain>.held.<code>}; with {@code .title}, {@code .origin} and {@code .columns}, the names of
     *     the columns with commas between them
     */
    public static RecordSheet of(String key, List<List<String>> rows) {
        return new RecordSheet(
                key.substring(key.lastIndexOf('.') + 1),
                Sentences.say(key + ".title"),
                Sentences.say(key + ".origin"),
                List.of(Sentences.say(key + ".columns").split(",")),
                rows);
    }

    /** One row; what is not a text is written as one, and null stays null. */
    public static List<String> row(Object... values) {
        return Collections.unmodifiableList(Arrays.stream(values)
                .map(value -> value instanceof Instant moment ? moment(moment) : text(value))
                .toList());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String moment(Instant moment) {
        return OffsetDateTime.ofInstant(moment, CityClock.JAPAN)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
