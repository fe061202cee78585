package jp.fujimado.reservation.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.fujimado.reservation.PlaceStatistics;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.csv.CsvSheet;
import jp.fujimado.shared.text.Sentences;

/** Statistics of appointments for a spreadsheet. */
public final class StatisticsCsv {

    private StatisticsCsv() {}

    public static CsvFile write(List<PlaceStatistics> lines, LocalDate first, LocalDate last) {
        CsvSheet sheet = new CsvSheet();
        sheet.row((Object[]) Sentences.say("reservation.statistics.header").split(","));
        for (PlaceStatistics line : lines) {
            sheet.row(
                    line.title(),
                    line.placeName(),
                    line.offered(),
                    line.taken(),
                    line.fillRate(),
                    line.arrived(),
                    line.missed(),
                    line.missedRate(),
                    line.cancelled(),
                    line.declined(),
                    line.leadDays() == null ? null : String.format(Locale.ROOT, "%.1f", line.leadDays()));
        }
        return new CsvFile("appointment-statistics-" + first + "-" + last + ".csv", sheet.bytes());
    }
}
