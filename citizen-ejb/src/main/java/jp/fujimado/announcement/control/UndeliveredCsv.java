package jp.fujimado.announcement.control;

import java.util.List;
import jp.fujimado.announcement.FailureRow;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.csv.CsvSheet;
import jp.fujimado.shared.text.Sentences;

/** What of a campaign did not get through, for a spreadsheet. */
public final class UndeliveredCsv {

    /** More rows are not handed out; the last line of the file then says so. */
    public static final int LIMIT = 5000;

    private UndeliveredCsv() {}

    /** @param rows one more than the limit if there are more */
    public static CsvFile write(long campaign, List<FailureRow> rows) {
        CsvSheet sheet = new CsvSheet();
        sheet.row((Object[]) Sentences.say("announcement.undelivered-csv").split(","));
        rows.stream()
                .limit(LIMIT)
                .forEach(row -> sheet.row(
                        row.name(),
                        row.channel(),
                        row.attempts(),
                        row.reason(),
                        Sentences.say("announcement.undelivered." + (row.forGood() ? "good" : "now"))));
        if (rows.size() > LIMIT) {
            sheet.row(Sentences.say("announcement.undelivered-csv-cut", LIMIT));
        }
        return new CsvFile("undelivered-" + campaign + ".csv", sheet.bytes());
    }
}
