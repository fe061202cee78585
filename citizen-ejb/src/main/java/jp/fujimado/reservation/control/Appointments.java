package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.procedure.ReceiptNumber;
import jp.fujimado.procedure.UnreadableReceiptNumber;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.BlockRow;
import jp.fujimado.reservation.CalendarDay;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.OpenTime;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Block;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.time.CityClock;

/** Appointments of departments, as lists. */
@ApplicationScoped
public class Appointments {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    ReservationBook book;

    @Inject
    Receivers receivers;

    @Inject
    Categories published;

    @Inject
    FreeTimes freeTimes;

    @Inject
    Blocks blocks;

    /**
     * The days with what takes place on them; for each category three statements, whatever the stretch. One that is
     * closed for bookings has no free times.
     */
    public List<CalendarDay> days(Collection<Category> categories, CalendarQuery query) {
        List<AppointmentRow> rows = between(categories, query);
        List<BlockRow> blocked = new ArrayList<>();
        List<OpenTime> free = new ArrayList<>();
        Set<String> offered = published.offered().stream().map(Category::code).collect(Collectors.toSet());
        for (Category category : categories) {
            blocked.addAll(blocks(category, query));
            free.addAll(offered.contains(category.code()) ? free(category, query) : List.of());
        }
        return query.first()
                .datesUntil(query.last().plusDays(1))
                .map(day -> new CalendarDay(
                        day,
                        rows.stream()
                                .filter(row -> day.equals(CityClock.day(row.startsAt())))
                                .toList(),
                        blocked.stream()
                                .filter(one -> !CityClock.day(one.startsAt()).isAfter(day)
                                        && !CityClock.day(one.endsAt()).isBefore(day))
                                .toList(),
                        free.stream()
                                .filter(time -> day.equals(time.startsAt().toLocalDate()))
                                .toList()))
                .toList();
    }

    private List<OpenTime> free(Category category, CalendarQuery query) {
        List<String> places = category.places().stream()
                .map(Place::code)
                .filter(code -> query.place() == null || query.place().equals(code))
                .toList();
        return freeTimes.between(category, places, query.first(), query.last(), BookingSide.CITY).stream()
                .filter(FreeTime::isFree)
                .map(time -> OpenTime.of(category, time))
                .toList();
    }

    /** Blocks of the category that touch the days, in order. */
    public List<BlockRow> blocks(Category category, CalendarQuery query) {
        return blocks
                .between(
                        category.code(),
                        FreeTimes.at(query.first().atStartOfDay()),
                        FreeTimes.at(query.last().plusDays(1).atStartOfDay()))
                .stream()
                .filter(block -> query.place() == null
                        || query.place().equals(block.slot().place()))
                .map(block -> row(category, block))
                .toList();
    }

    private static BlockRow row(Category category, Block block) {
        return new BlockRow(
                block.id(),
                category.guide().title(),
                category.place(block.slot().place()).map(Place::name).orElse(""),
                block.slot().startsAt(),
                block.slot().endsAt(),
                block.reason());
    }

    /** Appointments that take or took place, in order. */
    public List<AppointmentRow> between(Collection<Category> categories, CalendarQuery query) {
        return rows(found(categories, query)).stream()
                .filter(row -> query.wants(row.receiver()))
                .toList();
    }

    /** The same, whoever receives. */
    List<Reservation> found(Collection<Category> categories, CalendarQuery query) {
        if (categories.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select r from Reservation r where r.categoryCode in :categories and r.startsAt >= :from"
                                + " and r.startsAt < :until and r.status in :shown order by r.startsAt, r.placeCode, r.id",
                        Reservation.class)
                .setParameter(
                        "categories", categories.stream().map(Category::code).toList())
                .setParameter("from", FreeTimes.at(query.first().atStartOfDay()))
                .setParameter("until", FreeTimes.at(query.last().plusDays(1).atStartOfDay()))
                .setParameter("shown", ReservationStatus.IN_CALENDAR)
                .getResultList()
                .stream()
                .filter(one ->
                        query.place() == null || query.place().equals(one.slot().place()))
                .toList();
    }

    /** Those that wait for an approval, the next one first. */
    public List<AppointmentRow> requested(Collection<String> departments, int most) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return rows(em.createQuery(
                        "select r from Reservation r where r.status = :requested and r.department in :departments"
                                + " order by r.startsAt, r.id",
                        Reservation.class)
                .setParameter("requested", ReservationStatus.REQUESTED)
                .setParameter("departments", departments)
                .setMaxResults(most)
                .getResultList());
    }

    /** Confirmed ones that take place in the stretch at the place, in order. */
    public List<AppointmentRow> touching(Category category, Block block) {
        LocalDate first = CityClock.day(block.slot().startsAt());
        LocalDate last = CityClock.day(block.slot().endsAt());
        CalendarQuery query = new CalendarQuery(
                category.code(), block.slot().place(), first, (int) first.until(last, ChronoUnit.DAYS) + 1);
        return between(List.of(category), query).stream()
                .filter(row -> row.isOpen() && block.covers(row.placeCode(), row.startsAt(), row.endsAt()))
                .toList();
    }

    /** Number of the appointment with that receipt number in the departments. */
    public Optional<Long> find(String typed, Collection<String> departments) {
        try {
            String receipt = ReceiptNumber.parse(typed).toString();
            return em.createQuery("select r from Reservation r where r.receiptNumber = :receipt", Reservation.class)
                    .setParameter("receipt", receipt)
                    .getResultStream()
                    .filter(one -> departments.contains(one.department()))
                    .map(Reservation::id)
                    .findFirst();
        } catch (UnreadableReceiptNumber unreadable) {
            return Optional.empty();
        }
    }

    public AppointmentRow row(Reservation one) {
        return rows(List.of(one)).get(0);
    }

    private List<AppointmentRow> rows(List<Reservation> all) {
        Map<Long, Receiver> receiving = receivers.of(all);
        return all.stream().map(one -> row(one, receiving.get(one.id()))).toList();
    }

    private AppointmentRow row(Reservation one, Receiver receiver) {
        return new AppointmentRow(
                one.id(),
                one.receiptNumber(),
                one.categoryCode(),
                book.category(one).guide().title(),
                one.slot().place(),
                book.place(one).name(),
                one.startsAt(),
                one.endsAt(),
                one.guest().name(),
                one.guest().kana(),
                one.booker().forName(),
                one.status(),
                receiver);
    }
}
