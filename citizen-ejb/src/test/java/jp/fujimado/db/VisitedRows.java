package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.db.SqlRecorder.Recorded;
import org.junit.jupiter.api.function.Executable;

/** How many rows a database visits for a piece of work, counted by the database itself. */
final class VisitedRows {

    private static final int MOST_VISITED = 1_500;

    private VisitedRows() {}

    /** Runs the work, then asks the database how it carries out each of the statements. */
    static Executable visits(CityOnDatabase city, String what, Runnable work) {
        return () -> {
            city.recorder().forget();
            work.run();
            List<Recorded> asked = city.recorder().statements().stream()
                    .filter(one -> one.sql().startsWith("SELECT"))
                    .filter(one -> !one.sql().toLowerCase(Locale.ROOT).matches(".*next ?val.*"))
                    .toList();
            assertFalse(asked.isEmpty(), what + " asked nothing");
            for (Recorded one : asked) {
                String plan = plan(city, one);
                long visited = visited(plan);
                assertTrue(
                        visited <= MOST_VISITED,
                        () -> what + " visits " + visited + " rows:\n" + one.sql() + "\n" + plan);
            }
        };
    }

    private static String plan(CityOnDatabase city, Recorded asked) throws SQLException {
        try (Connection connection = city.database().getConnection();
                PreparedStatement explain = asked.prepare(connection, "EXPLAIN ANALYZE ");
                ResultSet lines = explain.executeQuery()) {
            StringBuilder plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    /** Rows that were looked at, thrown away or not. */
    private static long visited(String plan) {
        if (plan.contains("scanCount")) {
            return sum("scanCount: (\\d+)", plan);
        }
        long scanned = Arrays.stream(plan.split("\n"))
                .filter(line -> line.contains("Scan"))
                .map(line -> Pattern.compile("actual time=\\S+ rows=(\\d+) loops=(\\d+)")
                        .matcher(line))
                .filter(Matcher::find)
                .mapToLong(match -> Long.parseLong(match.group(1)) * Long.parseLong(match.group(2)))
                .sum();
        return scanned + sum("Rows Removed by (?:Filter|Index Recheck): (\\d+)", plan);
    }

    private static long sum(String number, String plan) {
        return Pattern.compile(number)
                .matcher(plan)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
    }
}
