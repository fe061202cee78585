package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.NewBlock;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.staff.StaffBlockService;

/** The three free times nearest to one that is taken are those of the whole calendar, on both databases. */
class NearestTimesDbTest {

    private CityOnDatabase city;
    private LocalDate today;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, NearestTimesDbTest.class);
        today = new Town(city).today();
    }

    @OnBothDatabases
    void the_nearest_are_found_around_the_day(Engine engine) {
        begin(engine);
        LocalDateTime first =
                new Appointments(city).firstFree(ADVICE, CITY_HALL).startsAt();
        areTheNearest(first, first.plusWeeks(2), today.plusWeeks(3).atTime(12, 10));
    }

    @OnBothDatabases
    void they_are_found_when_the_weeks_around_are_full(Engine engine) {
        begin(engine);
        Reception reception = new Reception(city);
        List<Long> blocks = new ArrayList<>();
        try {
            for (LocalDate day = today; day.isBefore(today.plusDays(20)); day = day.plusDays(1)) {
                NewBlock block = new NewBlock(ADVICE, CITY_HALL, day.toString(), "08:00", "18:00", "研修");
                blocks.add(city.as(reception.receiver, StaffBlockService.class, it -> it.block(block)));
            }
            areTheNearest(today.plusDays(5).atTime(10, 0), today.plusDays(12).atTime(10, 0));
        } finally {
            blocks.forEach(id -> city.as(reception.receiver, StaffBlockService.class, it -> {
                it.unblock(id);
                return null;
            }));
        }
    }

    @OnBothDatabases
    void a_moment_that_nobody_can_book_has_nearest_ones_too(Engine engine) {
        begin(engine);
        areTheNearest(
                today.minusYears(1).atStartOfDay(),
                today.plusYears(9).atStartOfDay(),
                LocalDateTime.MIN,
                LocalDateTime.MAX);
    }

    private void areTheNearest(LocalDateTime... moments) {
        for (LocalDateTime moment : moments) {
            List<Duration> nearest =
                    city.as(Person.citizen(), CitizenCategoryService.class, it -> it.nearest(ADVICE, moment)).stream()
                            .map(time -> distance(moment, time))
                            .toList();
            assertFalse(nearest.isEmpty());
            assertEquals(nearestOfAll(moment), nearest, moment.toString());
        }
    }

    private List<Duration> nearestOfAll(LocalDateTime moment) {
        return city
                .as(
                        Person.citizen(),
                        CitizenCategoryService.class,
                        it -> it.times(ADVICE, List.of(), today, today.plusYears(1)))
                .stream()
                .filter(FreeTime::isFree)
                .map(time -> distance(moment, time))
                .sorted()
                .limit(3)
                .toList();
    }

    private static Duration distance(LocalDateTime moment, FreeTime time) {
        return Duration.between(moment, time.startsAt()).abs();
    }
}
