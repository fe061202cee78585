package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.NewBlock;
import jp.fujimado.reservation.PlaceStatistics;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffBlockService;
import jp.fujimado.reservation.boundary.staff.StaffStatisticsService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.time.CityClock;

/** How places are used, counted by the days of the appointments. */
class StatisticsDbTest {

    private CityOnDatabase city;
    private Town town;
    private Reception reception;

    private PlaceStatistics line(LocalDate day) {
        List<PlaceStatistics> lines = city.as(reception.receiver, StaffStatisticsService.class, it -> it.of(day, day));
        assertEquals(1, lines.size(), "only her department");
        return lines.get(0);
    }

    private double daysUntil(FreeTime time) {
        return Duration.between(city.clock().instant(), time.startsAt().atZone(CityClock.JAPAN))
                        .toMinutes()
                / 1440.0;
    }

    @OnBothDatabases
    void a_day_is_counted(Engine engine) {
        city = CityOnDatabase.of(engine, StatisticsDbTest.class);
        town = new Town(city);
        reception = new Reception(city);
        Appointments appointments = new Appointments(city);
        List<FreeTime> free = appointments.free(ADVICE, CITY_HALL, town.today().plusDays(2));
        LocalDate day = free.get(0).day();
        // From 9:00 to 16:00 without the hour at noon, thirty minutes each.
        PlaceStatistics before = line(day);
        assertEquals(12, before.offered());
        assertEquals(0L, before.fillRate());
        assertNull(before.missedRate());
        assertNull(before.leadDays());

        double days = daysUntil(free.get(0));
        List<Long> ids = new ArrayList<>();
        for (FreeTime time : free.subList(0, 5)) {
            ids.add(appointments.book(town.registered("人"), ADVICE, time, null));
        }
        reception.approve(reception.approver, ids.get(0), ids.get(1), ids.get(2));
        reception.decline(ids.get(3), "別の課の用件のため");
        city.as(
                reception.receiver,
                StaffBlockService.class,
                it -> it.block(new NewBlock(ADVICE, CITY_HALL, day.toString(), "14:00", "16:00", "研修")));
        city.clock().putForward(Duration.ofDays(town.today().until(day).getDays()));
        city.as(reception.receiver, StaffAppointmentService.class, it -> {
            it.arrive(ids.get(0));
            it.miss(ids.get(1));
            it.cancel(ids.get(2), "大雨");
            return null;
        });
        PlaceStatistics after = line(day);
        assertEquals(8, after.offered(), "without the blocked hours");
        assertEquals(3, after.taken(), "one came, one did not, one still waits");
        assertEquals(38L, after.fillRate());
        assertEquals(1, after.arrived());
        assertEquals(1, after.missed());
        assertEquals(50L, after.missedRate());
        assertEquals(1, after.cancelled());
        assertEquals(1, after.declined());
        assertEquals(days, after.leadDays(), 0.2, "the first one is at nine, the others follow in two hours");
        String csv = new String(
                city.as(reception.receiver, StaffStatisticsService.class, it -> it.csv(day, day))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertTrue(csv.contains("市民相談,本庁舎,8,3,38,1,1,50,1,1,"), csv);
        assertThrows(
                NotFound.class,
                () -> city.as(reception.receiver, StaffStatisticsService.class, it -> it.of(day, day.plusYears(2))));
    }
}
