package jp.fujimado.resident.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.fujimado.notification.DeliveryRow;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.csv.CsvSheet;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/** The list of messages that did not arrive, for a spreadsheet. */
public final class FailureCsv {

    /** More rows are not handed out; the last line of the file then says so. */
    public static final int LIMIT = 5000;

    private FailureCsv() {}

    /** @param rows one more than the limit if there are more */
    public static CsvFile write(List<DeliveryRow> rows, LocalDate today) {
        CsvSheet sheet = new CsvSheet();
        sheet.row((Object[]) Sentences.say("resident.delivery-csv").split(","));
        rows.stream()
                .limit(LIMIT)
                .forEach(row -> sheet.row(
                        time(row.failedAt()),
                        row.accountId(),
                        row.name(),
                        Sentences.say("notification.channel." + row.channel()),
                        row.subject(),
                        row.attempts(),
                        row.error()));
        if (rows.size() > LIMIT) {
            sheet.row(Sentences.say("resident.delivery-csv-cut", LIMIT));
        }
        return new CsvFile("deliveries-" + today + ".csv", sheet.bytes());
    }

    private static String time(Instant moment) {
        return LocalDateTime.ofInstant(moment, CityClock.JAPAN)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }
}
