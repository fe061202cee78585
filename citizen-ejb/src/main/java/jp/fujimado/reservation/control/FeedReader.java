package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.FeedEntry;
import jp.fujimado.reservation.FeedScope;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.time.CityClock;

/** What the acting official's feed brings: from 30 days ago to the last day on which something can be booked today. */
@ApplicationScoped
public class FeedReader {

    private static final int PAST_DAYS = 30;
    private static final String SUBSCRIBE = "appointment.subscribe";

    @Inject
    AppointmentDoor door;

    @Inject
    Appointments appointments;

    @Inject
    Receivers receivers;

    @Inject
    ReservationBook book;

    @Inject
    FreeTimes freeTimes;

    @Inject
    Clock clock;

    /** In order; what is cancelled or declined is not there any more. */
    public List<FeedEntry> entries(FeedScope scope) {
        List<Category> categories = door.categories(SUBSCRIBE);
        CalendarQuery query = query(categories, scope);
        List<Reservation> found = appointments.found(categories, query);
        Map<Long, Receiver> receiving = receivers.of(found);
        return found.stream()
                .filter(one -> query.wants(receiving.get(one.id())))
                .map(this::entry)
                .toList();
    }

    private CalendarQuery query(List<Category> categories, FeedScope scope) {
        LocalDate today = CityClock.day(clock.instant());
        LocalDate first = today.minusDays(PAST_DAYS);
        LocalDate last = categories.stream()
                .map(freeTimes::lastDay)
                .max(LocalDate::compareTo)
                .orElse(today);
        String receiver = scope == FeedScope.OWN ? CalendarQuery.OWN : null;
        return new CalendarQuery(null, null, receiver, first, (int) ChronoUnit.DAYS.between(first, last) + 1);
    }

    private FeedEntry entry(Reservation one) {
        Place place = book.place(one);
        return new FeedEntry(
                one.id(),
                one.revision(),
                book.category(one).guide().title(),
                (place.name() + " " + place.address()).strip(),
                one.receiptNumber(),
                one.bookedAt(),
                one.startsAt(),
                one.endsAt(),
                one.status() == ReservationStatus.REQUESTED);
    }
}
