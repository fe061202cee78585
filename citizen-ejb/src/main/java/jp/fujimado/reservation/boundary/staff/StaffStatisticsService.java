package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.fujimado.reservation.PlaceStatistics;
import jp.fujimado.reservation.control.AppointmentDoor;
import jp.fujimado.reservation.control.AppointmentStatistics;
import jp.fujimado.reservation.control.StatisticsCsv;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;

/** How the places of an official's departments are used; numbers alone, nobody's name. */
@Stateless
public class StaffStatisticsService {

    private static final String LIST = "appointment.list";
    private static final int MOST_DAYS = 366;

    @Inject
    AppointmentDoor door;

    @Inject
    AppointmentStatistics statistics;

    /**
     * One line for each place, both days included.
     *
     * @throws NotFound for more than a year
     */
    @RequiresPermission(LIST)
    public List<PlaceStatistics> of(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new NotFound("shared.not-found");
        }
        return statistics.of(door.categories(LIST), first, last);
    }

    /** The same as CSV. */
    @RequiresPermission(LIST)
    public CsvFile csv(LocalDate first, LocalDate last) {
        return StatisticsCsv.write(of(first, last), first, last);
    }
}
