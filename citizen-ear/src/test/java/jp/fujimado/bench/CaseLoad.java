package jp.fujimado.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a database with invented cases: half of them open, in all turns, due days spread over five years. */
final class CaseLoad {

    static final String DEPARTMENT = "child-benefit";

    private static final int CHUNK = 50_000;
    private static final long FIRST_ID = 10_000_000;

    // Built anew after loading, which takes a tenth of the time.
    private static final Pattern INBOX_INDEX =
            Pattern.compile("CREATE INDEX \"PUBLIC\".\"(\\w+)\" ON \"PUBLIC\".\"APPLICATION\"\\(\"DEPARTMENT\".*");

    private static final String INSERT =
            """
            INSERT INTO application (id, receipt_number, account_id, procedure_code, procedure_version, department,
                status, answers, applicant_name, applicant_kana, created_at, saved_at, submitted_at, due_on, open_state,
                waiting_for, assessor_subject, assessor_name, version)
            SELECT %1$d + x, 'F26-' || x, a.account_id, a.procedure_code, a.procedure_version, a.department,
                CASE MOD(x, 8) WHEN 0 THEN 'SUBMITTED' WHEN 1 THEN 'ASSESSING' WHEN 2 THEN 'AWAITING_APPROVAL'
                    WHEN 3 THEN 'RETURNED' WHEN 4 THEN 'REFUSED' ELSE 'APPROVED' END,
                '{}', '山田 花子' || x, 'ヤマダ ハナコ' || x, a.created_at, a.saved_at,
                DATEADD(SECOND, -MOD(x * 7919, 150000000), a.saved_at), DATEADD(DAY, -MOD(x * 7919, 1826), CURRENT_DATE),
                CASE WHEN MOD(x, 8) < 4 THEN 'OPEN' ELSE 'CLOSED' END,
                CASE MOD(x, 8) WHEN 0 THEN 'ASSESSOR' WHEN 1 THEN 'ASSESSOR' WHEN 2 THEN 'APPROVER'
                    WHEN 3 THEN 'CITIZEN' ELSE 'NOBODY' END,
                'official-' || MOD(x, 40), '佐藤', 0
            FROM application a, SYSTEM_RANGE(%2$d, %3$d) WHERE a.id = %4$d
            """;

    private CaseLoad() {}

    static void fill(Connection connection, long sample, int cases) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> indexes = inboxIndexes(statement);
            if (indexes.isEmpty()) {
                throw new SQLException("The inbox has no index");
            }
            for (String index : indexes) {
                statement.execute("DROP INDEX \"" + name(index) + '"');
            }
            for (int first = 1; first <= cases; first += CHUNK) {
                int last = Math.min(first + CHUNK - 1, cases);
                statement.execute(INSERT.formatted(FIRST_ID, first, last, sample));
            }
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("ANALYZE");
        }
    }

    private static List<String> inboxIndexes(Statement statement) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (ResultSet lines = statement.executeQuery("SCRIPT NODATA TABLE application")) {
            while (lines.next()) {
                String line = lines.getString(1).strip();
                if (INBOX_INDEX.matcher(line).matches()) {
                    indexes.add(line);
                }
            }
        }
        return indexes;
    }

    private static String name(String index) {
        Matcher matcher = INBOX_INDEX.matcher(index);
        matcher.matches();
        return matcher.group(1);
    }
}
