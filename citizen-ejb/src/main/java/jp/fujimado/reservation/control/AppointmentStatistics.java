package jp.fujimado.reservation.control;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.PlaceStatistics;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Block;
import jp.fujimado.shared.time.OpeningDays;

/** Counts appointments: how full places are, how long ahead people book, and who did not come. */
@ApplicationScoped
public class AppointmentStatistics {

    private static final double HOURS_OF_A_DAY = 24;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Blocks blocks;

    @Inject
    OpeningDays openingDays;

    private record PlaceKey(String category, String place) {}

    private record Counted(PlaceKey key, ReservationStatus status, Instant bookedAt, Instant startsAt) {

        boolean isTaken() {
            return status.isOpen() || status == ReservationStatus.ARRIVED || status == ReservationStatus.NO_SHOW;
        }

        double leadDays() {
            return Duration.between(bookedAt, startsAt).toHours() / HOURS_OF_A_DAY;
        }
    }

    /** One line for each place of the categories, in their order; both days included. */
    public List<PlaceStatistics> of(Collection<Category> categories, LocalDate first, LocalDate last) {
        Map<PlaceKey, List<Counted>> rows = rows(categories, first, last);
        return categories.stream()
                .flatMap(category -> lines(category, rows, first, last))
                .toList();
    }

    private Stream<PlaceStatistics> lines(
            Category category, Map<PlaceKey, List<Counted>> rows, LocalDate first, LocalDate last) {
        List<Block> blocked = blocks.between(
                category.code(),
                FreeTimes.at(first.atStartOfDay()),
                FreeTimes.at(last.plusDays(1).atStartOfDay()));
        Openings openings = new Openings(category, openingDays);
        return category.places().stream().map(place -> {
            long starts = first.datesUntil(last.plusDays(1))
                    .flatMap(day -> openings.starts(place.code(), day).stream())
                    .filter(start -> blocked.stream().noneMatch(one -> covers(one, category, place, start)))
                    .count();
            List<Counted> counted = rows.getOrDefault(new PlaceKey(category.code(), place.code()), List.of());
            return line(category, place, counted, place.capacity() * starts);
        });
    }

    private Map<PlaceKey, List<Counted>> rows(Collection<Category> categories, LocalDate first, LocalDate last) {
        if (categories.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select r.categoryCode, r.placeCode, r.status, r.bookedAt, r.startsAt from Reservation r"
                                + " where r.categoryCode in :categories and r.startsAt >= :from and r.startsAt < :until"
                                + " and r.status in :confirmed",
                        Object[].class)
                .setParameter(
                        "categories", categories.stream().map(Category::code).toList())
                .setParameter("from", FreeTimes.at(first.atStartOfDay()))
                .setParameter("until", FreeTimes.at(last.plusDays(1).atStartOfDay()))
                .setParameter("confirmed", ReservationStatus.CONFIRMED)
                .getResultList()
                .stream()
                .map(row -> new Counted(
                        new PlaceKey((String) row[0], (String) row[1]),
                        (ReservationStatus) row[2],
                        (Instant) row[3],
                        (Instant) row[4]))
                .collect(groupingBy(Counted::key));
    }

    private static PlaceStatistics line(Category category, Place place, List<Counted> rows, long offered) {
        Map<ReservationStatus, Long> byStatus = rows.stream().collect(groupingBy(Counted::status, counting()));
        List<Counted> taken = rows.stream().filter(Counted::isTaken).toList();
        OptionalDouble lead = taken.stream().mapToDouble(Counted::leadDays).average();
        return new PlaceStatistics(
                category.guide().title(),
                place.name(),
                offered,
                taken.size(),
                byStatus.getOrDefault(ReservationStatus.ARRIVED, 0L),
                byStatus.getOrDefault(ReservationStatus.NO_SHOW, 0L),
                byStatus.getOrDefault(ReservationStatus.CANCELLED, 0L),
                byStatus.getOrDefault(ReservationStatus.DECLINED, 0L),
                lead.isPresent() ? lead.getAsDouble() : null);
    }

    private static boolean covers(Block block, Category category, Place place, LocalDateTime start) {
        return block.covers(
                place.code(),
                FreeTimes.at(start),
                FreeTimes.at(start.plusMinutes(category.rules().minutes())));
    }
}
