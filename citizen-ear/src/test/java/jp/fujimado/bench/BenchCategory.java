package jp.fujimado.bench;

import java.util.List;

/** Kinds of appointment for measurements, without questions, limits and approval. */
final class BenchCategory {

    private BenchCategory() {}

    /**
     * Statement that publishes a kind of appointment with two places, {@code one} with one seat and {@code five} with five.
     *
     * @param number small, one for each
     */
    static String publish(int number) {
        return "insert into reservation_category (id, code, version_no, content, content_hash, published_at) values (-"
                + (number + 1) + ", '" + code(number) + "', 1, '" + json(number)
                + "', '-', timestamp '2026-01-01 00:00:00')";
    }

    static String code(int number) {
        return "bench-" + number;
    }

    private static String json(int number) {
        return """
                {"code": "%s", "version": 1, "department": "d019",
                 "guide": {"title": "相談%d", "kana": "ソウダン", "lead": "相談できます。", "bring": [], "lifeEvents": [], "words": []},
                 "bookedFor": {"self": true, "child": false},
                 "rules": {"minutes": 30, "buffer": 0, "earliestHours": 1, "latestDays": 365, "holdMinutes": 60,
                           "changeHours": 1, "approved": false, "reminders": [{"hoursBefore": 24}]},
                 "places": [%s],
                 "series": [{"places": ["one", "five"], "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                             "from": "09:00", "until": "17:00", "startsOn": "2026-01-01"}]}
                """
                .formatted(code(number), number, String.join(", ", List.of(place("one", 1), place("five", 5))));
    }

    private static String place(String code, int capacity) {
        return "{\"code\": \"%s\", \"kind\": \"COUNTER\", \"name\": \"窓口\", \"capacity\": %d}"
                .formatted(code, capacity);
    }
}
