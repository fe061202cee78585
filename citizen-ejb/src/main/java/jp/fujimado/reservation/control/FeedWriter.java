package jp.fujimado.reservation.control;

import java.util.List;
import jp.fujimado.reservation.FeedEntry;
import jp.fujimado.reservation.FeedScope;
import jp.fujimado.shared.text.CalendarLines;
import jp.fujimado.shared.text.Sentences;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar feed as iCalendar (RFC 5545). The same appointments give the same bytes, whenever it is written, so that a
 * program that has them already need not read them again.
 */
public final class FeedWriter {

    /** How often programs are asked to look; some keep to it. */
    private static final String PAUSE = "PT1H";

    private FeedWriter() {}

    public static byte[] write(FeedScope scope, List<FeedEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Fujimado//Appointments//JA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", Sentences.say("reservation.feed." + scope)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", PAUSE));
        entries.forEach(one -> calendar.add(event(one)));
        return CalendarLines.bytes(calendar.toString());
    }

    private static VEvent event(FeedEntry one) {
        VEvent event = new VEvent(one.startsAt(), one.endsAt(), one.title());
        // When it was booked: the moment of writing would make another file of it each time.
        event.replace(new DtStamp(one.bookedAt()));
        event.add(new Uid("appointment-" + one.id() + "@fujimado"));
        event.add(new Sequence(one.revision()));
        event.add(new Location(one.place()));
        event.add(new Description(Sentences.say("reservation.receipt", one.receiptNumber())));
        event.add(new Status(one.tentative() ? Status.VALUE_TENTATIVE : Status.VALUE_CONFIRMED));
        return event;
    }
}
