package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.builder.DraftConflict;
import jp.fujimado.reservation.control.Appointments;
import jp.fujimado.reservation.control.FreeTimes;
import jp.fujimado.shared.time.CityClock;

/**
 * Coming appointments that the next version would not offer like this any more. They are never broken: each keeps the
 * version under which it was booked.
 */
@ApplicationScoped
public class DraftConflicts {

    /** The longest time ahead that a category can be booked, and some days. */
    private static final int DAYS = 400;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Appointments appointments;

    @Inject
    FreeTimes freeTimes;

    @Inject
    Clock clock;

    /** The next one first; names of people are left out, they stand on the page of the appointment. */
    public List<DraftConflict> of(Category published, Category draft) {
        return coming(published).stream()
                .map(row -> advice(row, published, draft)
                        .map(words -> new DraftConflict(
                                row.id(), row.receiptNumber(), row.startsAt(), row.placeName(), words)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many appointments are booked and not over. */
    public long count(String category) {
        return em.createQuery(
                        "select count(r) from Reservation r where r.categoryCode = :category and r.startsAt >= :today"
                                + " and r.endsAt > :now and r.status in :open",
                        Long.class)
                .setParameter("category", category)
                .setParameter(
                        "today",
                        CityClock.day(clock.instant())
                                .atStartOfDay(CityClock.JAPAN)
                                .toInstant())
                .setParameter("now", clock.instant())
                .setParameter("open", ReservationStatus.OPEN)
                .getSingleResult();
    }

    private List<AppointmentRow> coming(Category published) {
        LocalDate today = CityClock.day(clock.instant());
        return appointments.between(List.of(published), new CalendarQuery(published.code(), null, today, DAYS)).stream()
                .filter(row -> row.isOpen() && row.endsAt().isAfter(clock.instant()))
                .toList();
    }

    private Optional<String> advice(AppointmentRow row, Category published, Category draft) {
        Optional<Place> now = draft.place(row.placeCode());
        Optional<Place> before = published.place(row.placeCode());
        if (now.isEmpty()) {
            return Optional.of(DraftWords.say("conflict.place"));
        }
        LocalDateTime start = LocalDateTime.ofInstant(row.startsAt(), CityClock.JAPAN);
        if (!freeTimes.offers(draft, row.placeCode(), start)) {
            return Optional.of(DraftWords.say("conflict.time"));
        }
        long minutes = Duration.between(row.startsAt(), row.endsAt()).toMinutes();
        if (minutes != draft.rules().minutes()) {
            return Optional.of(
                    DraftWords.say("conflict.length", minutes, draft.rules().minutes()));
        }
        if (before.isPresent() && !before.get().meetingLink().equals(now.get().meetingLink())) {
            return Optional.of(DraftWords.say("conflict.link"));
        }
        return before.filter(place -> !isSameAddress(place, now.get()))
                .map(place -> DraftWords.say("conflict.address", now.get().name()));
    }

    private static boolean isSameAddress(Place one, Place other) {
        return Objects.equals(one.name(), other.name())
                && Objects.equals(one.address(), other.address())
                && Objects.equals(one.detail(), other.detail());
    }
}
