package jp.fujimado.procedure.review.control;

import java.time.LocalDate;
import java.util.List;
import jp.fujimado.procedure.review.CaseRow;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.csv.CsvSheet;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/** The list of the inbox for a spreadsheet. */
public final class CaseListCsv {

    /** More rows are not handed out; the last line of the file then says so. */
    public static final int LIMIT = 5000;

    private CaseListCsv() {}

    /** @param rows one more than the limit if there are more */
    public static CsvFile write(List<CaseRow> rows, LocalDate today) {
        CsvSheet sheet = new CsvSheet();
        sheet.row((Object[]) Sentences.say("procedure.csv.header").split(","));
        rows.stream()
                .limit(LIMIT)
                .forEach(row -> sheet.row(
                        row.receiptNumber(),
                        row.title(),
                        row.applicantName(),
                        row.applicantKana(),
                        Sentences.say(row.waitingFor().messageKey()),
                        row.assessorName(),
                        row.dueOn(),
                        row.age(),
                        Sentences.say(row.status().messageKey()),
                        LocalDate.ofInstant(row.submittedAt(), CityClock.JAPAN)));
        if (rows.size() > LIMIT) {
            sheet.row(Sentences.say("procedure.csv.cut", LIMIT));
        }
        return new CsvFile("cases-" + today + ".csv", sheet.bytes());
    }
}
