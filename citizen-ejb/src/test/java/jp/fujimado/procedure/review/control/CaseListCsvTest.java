package jp.fujimado.procedure.review.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.Turn;
import jp.fujimado.procedure.review.CaseRow;
import org.junit.jupiter.api.Test;

class CaseListCsvTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CaseRow ROW = new CaseRow(
            1,
            "F26-0012-3458",
            "妊婦のための支援給付（1回目）",
            "=cmd|' /C calc'!A0",
            "フジサワ ハナコ",
            ApplicationStatus.SUBMITTED,
            Turn.ASSESSOR,
            null,
            LocalDate.of(2026, 12, 1),
            Instant.parse("2026-11-20T20:00:00Z"),
            9,
            1);

    @Test
    void a_name_cannot_become_a_formula() {
        String[] lines = lines(List.of(ROW));

        assertEquals(
                "F26-0012-3458,妊婦のための支援給付（1回目）,'=cmd|' /C calc'!A0,フジサワ ハナコ,審査,,2026-12-01,1,受付,2026-11-21", lines[1]);
    }

    @Test
    void a_list_that_is_too_long_says_so_in_its_last_line() {
        String[] lines = lines(Collections.nCopies(CaseListCsv.LIMIT + 1, ROW));

        assertEquals(1 + CaseListCsv.LIMIT + 1, lines.length);
        assertTrue(lines[lines.length - 1].contains("5,000"));
    }

    @Test
    void a_list_of_exactly_the_limit_is_whole() {
        assertEquals(1 + CaseListCsv.LIMIT, lines(Collections.nCopies(CaseListCsv.LIMIT, ROW)).length);
    }

    private static String[] lines(List<CaseRow> rows) {
        return new String(CaseListCsv.write(rows, TODAY).bytes(), StandardCharsets.UTF_8).split("\r\n");
    }
}
