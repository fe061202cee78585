package jp.fujimado.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.db.Person;
import jp.fujimado.db.Town;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;

/** A month of free times in a city with a long past, beside the same month in a city without one. */
final class FreeMonth implements Measurement {

    private static final int DEPARTMENTS = 150;
    private static final int LOOKS = 400;

    /** Past appointments of all departments, each with its seat, one after the other back from yesterday. */
    private static final String PAST =
            """
            insert into reservation (id, receipt_number, account_id, category_code, category_version, department, place_code,
                starts_at, ends_at, status, created_at, booked_at, version)
            select 1000000 + x, 'P' || x, %1$d, 'bench-' || mod(x, %2$d), 1, 'd019', 'one',
                dateadd(minute, -30 * (x / %2$d), date_trunc(day, dateadd(day, -1, current_timestamp))),
                dateadd(minute, 30 - 30 * (x / %2$d), date_trunc(day, dateadd(day, -1, current_timestamp))),
                'ARRIVED', current_timestamp, current_timestamp, 0
            from system_range(1, %3$d)
            """;

    private static final String SEATS =
            """
            insert into reservation_seat (id, reservation_id, category_code, place_code, starts_at, ends_at, seat_no)
            select id, id, category_code, place_code, starts_at, ends_at, 1 from reservation
            """;

    private final BenchSettings settings;
    private final Path folder;

    FreeMonth(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void measure(Table table) throws Exception {
        CityOnDatabase young = filled("month-young", 0);
        CityOnDatabase old = filled("month-old", settings.appointments());
        double[] youngTimes = new double[LOOKS];
        double[] oldTimes = new double[LOOKS];
        for (int i = -LOOKS; i < LOOKS; i++) {
            double one = look(old, Math.floorMod(i, DEPARTMENTS));
            double other = look(young, Math.floorMod(i, DEPARTMENTS));
            if (i >= 0) {
                oldTimes[i] = one;
                youngTimes[i] = other;
            }
        }
        table.add(Row.atMost(
                "month of free times, " + DEPARTMENTS + " departments, " + settings.appointments()
                        + " past appointments, p95; limit: none of them",
                Percentile.of(oldTimes, 95),
                "us",
                Percentile.of(youngTimes, 95),
                1.5));
        for (CityOnDatabase city : new CityOnDatabase[] {young, old}) {
            city.execute("SHUTDOWN");
        }
        BenchDatabase.delete(folder.resolve("month-young"));
        BenchDatabase.delete(folder.resolve("month-old"));
    }

    private CityOnDatabase filled(String name, int past) throws SQLException {
        DataSource database = BenchDatabase.empty(folder, name);
        CityOnDatabase city = CityOnDatabase.on(database);
        new Town(city).registered(Person.citizen(), "花子");
        long account = city.rows(em ->
                em.createQuery("select max(a.id) from Account a", Long.class).getSingleResult());
        city.execute(
                IntStream.range(0, DEPARTMENTS).mapToObj(BenchCategory::publish).toArray(String[]::new));
        city.execute(PAST.formatted(account, DEPARTMENTS, past), SEATS, "ANALYZE");
        return city;
    }

    private static double look(CityOnDatabase city, int category) {
        LocalDate first = LocalDate.now().plusMonths(1).withDayOfMonth(1);
        long begin = System.nanoTime();
        long free = city
                .as(
                        Person.citizen(),
                        CitizenCategoryService.class,
                        it -> it.times(
                                BenchCategory.code(category),
                                Set.of(),
                                first,
                                first.plusMonths(1).minusDays(1)))
                .stream()
                .filter(time -> time.isFree())
                .count();
        if (free == 0) {
            throw new IllegalStateException("No free time in " + first);
        }
        return (System.nanoTime() - begin) / 1e3;
    }
}
