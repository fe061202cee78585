package jp.fujimado.reservation.control;

import java.time.Instant;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.shared.text.CalendarLines;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** One appointment as a calendar file (iCalendar, RFC 5545); moved, it keeps its identity. */
public final class AppointmentFile {

    private AppointmentFile() {}

    public static byte[] of(ReservationRow row, Place place, Instant now) {
        VEvent event = new VEvent(row.startsAt(), row.endsAt(), row.title());
        event.replace(new DtStamp(now));
        event.add(new Uid("reservation-" + row.id() + "@fujimado"));
        event.add(new Location((place.name() + " " + place.address()).strip()));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Fujimado//Reservation//JA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        return CalendarLines.bytes(calendar.toString());
    }
}
