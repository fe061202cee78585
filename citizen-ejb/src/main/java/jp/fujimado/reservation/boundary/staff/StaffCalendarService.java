package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.CalendarDay;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.CategoryChoice;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.reservation.control.AppointmentCsv;
import jp.fujimado.reservation.control.AppointmentDoor;
import jp.fujimado.reservation.control.Appointments;
import jp.fujimado.reservation.control.Receivers;
import jp.fujimado.reservation.control.WaitingList;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;

/** The calendar of an official's departments. Each look goes on record. */
@Stateless
public class StaffCalendarService {

    private static final String LIST = "appointment.list";
    private static final int MOST_REQUESTS = 200;

    /** Longest stretch of one look. */
    private static final int MOST_DAYS = 42;

    @Inject
    AppointmentDoor door;

    @Inject
    Appointments appointments;

    @Inject
    Receivers receivers;

    @Inject
    WaitingList line;

    @Inject
    AuditTrail trail;

    /** What the departments offer, with its places. */
    @RequiresPermission(LIST)
    public List<CategoryChoice> categories() {
        return door.categories(LIST).stream().map(CategoryChoice::of).toList();
    }

    /**
     * The days with their appointments.
     *
     * @throws NotFound when the departments do not offer the category
     */
    @RequiresPermission(LIST)
    public List<CalendarDay> days(CalendarQuery query) {
        List<CalendarDay> days = appointments.days(chosen(query), query);
        looked("appointment.list", query);
        return days;
    }

    private List<Category> chosen(CalendarQuery query) {
        if (query.days() < 1 || query.days() > MOST_DAYS) {
            throw new NotFound("shared.not-found");
        }
        return query.category() == null ? door.categories(LIST) : List.of(door.category(query.category(), LIST));
    }

    /** Codes of the categories whose appointments the official can move. */
    @RequiresPermission(LIST)
    public Set<String> movable() {
        return door.categories("appointment.receive").stream()
                .map(Category::code)
                .collect(Collectors.toSet());
    }

    /** Who receives people in the departments whose appointments are shown, by department and name. */
    @RequiresPermission(LIST)
    public List<Receiver> receivers(CalendarQuery query) {
        return receivers.choices(
                chosen(query).stream().map(Category::department).distinct().toList());
    }

    /** How many people wait for a time to become free. */
    @RequiresPermission(LIST)
    public long waiting(CalendarQuery query) {
        return line.count(chosen(query).stream().map(Category::code).toList());
    }

    /** Those that wait for an approval, the next one first. */
    @RequiresPermission("appointment.approve")
    public List<AppointmentRow> requests() {
        trail.act("appointment.list").detail("requests").write();
        return appointments.requested(door.departments("appointment.approve"), MOST_REQUESTS);
    }

    /** The appointments of the days as CSV. */
    @RequiresPermission(LIST)
    public CsvFile csv(CalendarQuery query) {
        CsvFile file = AppointmentCsv.write(appointments.between(chosen(query), query), query);
        looked("appointment.list-csv", query);
        return file;
    }

    private void looked(String act, CalendarQuery query) {
        String where = Stream.of(query.category(), query.place(), query.receiver())
                .filter(Objects::nonNull)
                .map(code -> " " + code)
                .collect(Collectors.joining());
        trail.act(act).detail(query.first() + "/" + query.last() + where).write();
    }
}
