package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.FreeTime.Availability;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.entity.Block;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.OpeningDays;

/**
 * Which times of a category are free: what its series offer without the seats that are taken and what officials have
 * blocked. Two SQL statements, whatever the stretch.
 */
@ApplicationScoped
public class FreeTimes {

    /** Longest stretch that is looked at in one go. */
    private static final int MOST_DAYS = 370;

    /** Days around a moment in which the nearest free times are looked for first. */
    private static final int FIRST_REACH = 7;

    private static final int WIDER = 4;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Blocks blocks;

    @Inject
    OpeningDays openingDays;

    @Inject
    Clock clock;

    /** A seat that is taken, in Japan's zone; until the buffer after it is over. */
    private record Taken(String place, LocalDateTime from, LocalDateTime until) {}

    private record Occupied(List<Taken> seats, List<Block> blocks) {}

    /** What that side can book at this moment, in Japan's zone. */
    private record Bookable(LocalDateTime now, LocalDateTime earliest, LocalDate last) {

        boolean has(LocalDateTime start) {
            return start.isAfter(now)
                    && !start.isBefore(earliest)
                    && !start.toLocalDate().isAfter(last);
        }

        /** What is closed anyway is not called taken. */
        Availability availability(LocalDateTime start, boolean taken) {
            if (start.isBefore(earliest)) {
                return Availability.CLOSED;
            }
            if (!has(start)) {
                return Availability.NOT_OFFERED;
            }
            return taken ? Availability.TAKEN : Availability.FREE;
        }
    }

    /**
     * All times of the places on these days that have not begun yet, taken ones too, in order.
     *
     * @param side to whom a free time is free
     */
    public List<FreeTime> between(
            Category category, List<String> places, LocalDate first, LocalDate last, BookingSide side) {
        Occupied taken = new Occupied(
                taken(category, first, last),
                blocks.between(
                        category.code(),
                        at(first.atStartOfDay()),
                        at(last.plusDays(1).atStartOfDay())));
        Openings openings = new Openings(category, openingDays);
        Bookable bookable = bookable(category, side);
        List<FreeTime> times = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).limit(MOST_DAYS).forEach(day -> category.places().stream()
                .filter(place -> places.contains(place.code()))
                .forEach(place -> openings.starts(place.code(), day).stream()
                        .filter(start -> start.isAfter(bookable.now()))
                        .map(start -> time(category, place, start, taken, bookable))
                        .forEach(times::add)));
        times.sort(Comparator.comparing(FreeTime::startsAt));
        return times;
    }

    private static FreeTime time(
            Category category, Place place, LocalDateTime start, Occupied occupied, Bookable bookable) {
        LocalDateTime end = start.plusMinutes(category.rules().minutes());
        LocalDateTime until = end.plusMinutes(category.rules().buffer());
        long seats = occupied.seats().stream()
                .filter(one -> one.place().equals(place.code())
                        && one.from().isBefore(until)
                        && one.until().isAfter(start))
                .count();
        boolean blocked = occupied.blocks().stream().anyMatch(one -> one.covers(place.code(), at(start), at(end)));
        boolean taken = seats >= place.capacity() || blocked;
        return new FreeTime(place.code(), start, end, bookable.availability(start, taken));
    }

    private List<Taken> taken(Category category, LocalDate first, LocalDate last) {
        return em
                .createQuery(
                        "select s.placeCode, s.startsAt, s.endsAt from Seat s where s.categoryCode = :category"
                                + " and s.startsAt >= :from and s.startsAt < :until"
                                + " and (s.heldUntil is null or s.heldUntil > :now)",
                        Object[].class)
                .setParameter("category", category.code())
                .setParameter("from", at(first.atStartOfDay()))
                .setParameter("until", at(last.plusDays(1).atStartOfDay()))
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Taken((String) row[0], inJapan((Instant) row[1]), inJapan((Instant) row[2])))
                .toList();
    }

    /** Whether the category offers this time at all, and that side can book it today. */
    boolean isOffered(Category category, String place, LocalDateTime start, BookingSide side) {
        return offers(category, place, start) && bookable(category, side).has(start);
    }

    /** Whether the category has this time, whoever could book it when. */
    public boolean offers(Category category, String place, LocalDateTime start) {
        return new Openings(category, openingDays)
                .starts(place, start.toLocalDate())
                .contains(start);
    }

    /** An official books and moves at short notice, too. */
    private Bookable bookable(Category category, BookingSide side) {
        LocalDateTime now = inJapan(clock.instant());
        int hours = side == BookingSide.CITY ? 0 : category.rules().earliestHours();
        return new Bookable(now, now.plusHours(hours), lastDay(category));
    }

    /** Last day on which a time can be booked today. */
    public LocalDate lastDay(Category category) {
        return CityClock.day(clock.instant()).plusDays(category.rules().latestDays());
    }

    /**
     * Free times of all places nearest to that moment, nearest first. Looks at the days around it first and farther
     * only when these do not have enough, because a year of times costs fifty times a week of them.
     */
    public List<FreeTime> nearest(Category category, LocalDateTime moment, int most) {
        LocalDate today = CityClock.day(clock.instant());
        LocalDate last = lastDay(category);
        LocalDate day = within(moment.toLocalDate(), today, last);
        for (int reach = FIRST_REACH; ; reach *= WIDER) {
            LocalDate from = day.minusDays(reach);
            LocalDate until = day.plusDays(reach);
            List<FreeTime> near =
                    nearest(category, moment, most, within(from, today, last), within(until, today, last));
            boolean nothingNearer =
                    near.size() == most && distance(moment, near.get(most - 1)).compareTo(Duration.ofDays(reach)) <= 0;
            if (nothingNearer || (!from.isAfter(today) && !until.isBefore(last))) {
                return near;
            }
        }
    }

    private static LocalDate within(LocalDate day, LocalDate first, LocalDate last) {
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    private List<FreeTime> nearest(Category category, LocalDateTime moment, int most, LocalDate first, LocalDate last) {
        List<String> places = category.places().stream().map(Place::code).toList();
        return between(category, places, first, last, BookingSide.PERSON).stream()
                .filter(FreeTime::isFree)
                .sorted(Comparator.comparing(time -> distance(moment, time)))
                .limit(most)
                .toList();
    }

    private static Duration distance(LocalDateTime moment, FreeTime time) {
        return Duration.between(moment, time.startsAt()).abs();
    }

    private static LocalDateTime inJapan(Instant moment) {
        return LocalDateTime.ofInstant(moment, CityClock.JAPAN);
    }

    static Instant at(LocalDateTime time) {
        return time.atZone(CityClock.JAPAN).toInstant();
    }
}
