package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import jp.fujimado.reservation.control.WaitingList;
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
    WaitingList line;

    @Inject
    Clock clock;

    /** The next one first; names of people are left out, they stand on the page of the appointment. */
    public List<DraftConflict> of(Category published, Category draft) {
        List<AppointmentRow> coming = coming(published);
        return coming.stream()
                .map(row -> advice(row, published, draft)
                        .or(() -> crowded(row, coming, draft))
                        .map(words -> new DraftConflict(
                                row.id(), row.receiptNumber(), row.startsAt(), row.placeName(), words)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who waits for places that the draft does not have, in Japanese, one line for each place. */
    public List<String> waiting(Category published, Category draft) {
        return line.byPlace(published.code()).entrySet().stream()
                .filter(one -> draft.place(one.getKey()).isEmpty())
                .map(one -> DraftWords.say(
                        "conflict.waiting",
                        published.place(one.getKey()).map(Place::name).orElse(one.getKey()),
                        one.getValue()))
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

    /** More people at the same moment than the place will hold. */
    private static Optional<String> crowded(AppointmentRow row, List<AppointmentRow> coming, Category draft) {
        int capacity = draft.place(row.placeCode()).orElseThrow().capacity();
        List<AppointmentRow> there = coming.stream()
                .filter(other -> other.placeCode().equals(row.placeCode()))
                .toList();
        long most = there.stream()
                .map(AppointmentRow::startsAt)
                .filter(moment -> covers(row, moment))
                .mapToLong(moment ->
                        there.stream().filter(other -> covers(other, moment)).count())
                .max()
                .orElse(0);
        return most > capacity ? Optional.of(DraftWords.say("conflict.capacity", most, capacity)) : Optional.empty();
    }

    private static boolean covers(AppointmentRow row, Instant moment) {
        return !moment.isBefore(row.startsAt()) && moment.isBefore(row.endsAt());
    }

    private static boolean isSameAddress(Place one, Place other) {
        return Objects.equals(one.name(), other.name())
                && Objects.equals(one.address(), other.address())
                && Objects.equals(one.detail(), other.detail());
    }
}
