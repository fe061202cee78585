package jp.fujimado.reservation.control;

import java.time.LocalDateTime;
import java.util.List;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.csv.CsvSheet;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/** Appointments for a spreadsheet. */
public final class AppointmentCsv {

    private AppointmentCsv() {}

    public static CsvFile write(List<AppointmentRow> rows, CalendarQuery query) {
        CsvSheet sheet = new CsvSheet();
        sheet.row((Object[]) Sentences.say("reservation.csv.header").split(","));
        for (AppointmentRow row : rows) {
            LocalDateTime from = LocalDateTime.ofInstant(row.startsAt(), CityClock.JAPAN);
            LocalDateTime until = LocalDateTime.ofInstant(row.endsAt(), CityClock.JAPAN);
            sheet.row(
                    from.toLocalDate(),
                    from.toLocalTime(),
                    until.toLocalTime(),
                    row.title(),
                    row.placeName(),
                    row.receiptNumber(),
                    row.personName(),
                    row.personKana(),
                    row.forName(),
                    Sentences.say(row.statusKey()),
                    receiver(row.receiver()));
        }
        return new CsvFile("appointments-" + query.first() + ".csv", sheet.bytes());
    }

    private static String receiver(Receiver one) {
        if (one == null) {
            return "";
        }
        return one.able() ? one.name() : Sentences.say("reservation.receiver.unable", one.name());
    }
}
