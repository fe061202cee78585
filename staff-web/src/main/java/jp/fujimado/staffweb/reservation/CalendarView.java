package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.CalendarDay;
import jp.fujimado.reservation.CategoryChoice;
import jp.fujimado.reservation.OpenTime;
import jp.fujimado.reservation.PlaceRow;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;

/** Appointments of the official's departments by day, week or month; everything about the calendar is in the address. */
@Named
@RequestScoped
public class CalendarView {

    @Inject
    StaffCalendarService calendar;

    @Inject
    StaffAppointmentService appointments;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private CalendarAddress address;
    private List<CategoryChoice> categories;
    private List<CalendarDay> days;
    private List<Receiver> receivers;
    private Set<String> movable;
    private long waiting;
    private String number;

    @PostConstruct
    void load() {
        address = CalendarAddress.of(request.getParameterMap(), LocalDate.now(clock));
        categories = calendar.categories();
        days = calendar.days(address.query());
        movable = calendar.movable();
        receivers = calendar.receivers(address.query());
        waiting = calendar.waiting(address.query());
    }

    /** Opens the appointment with the typed receipt number. */
    public String find() {
        return "/reservation/appointment.xhtml?faces-redirect=true&id=" + appointments.find(number);
    }

    public List<CategoryChoice> getCategories() {
        return categories;
    }

    /** How many people wait for a time to become free. */
    public long getWaiting() {
        return waiting;
    }

    /** Places of the chosen category; none while all are shown. */
    public List<PlaceRow> getPlaces() {
        return categories.stream()
                .filter(one -> one.code().equals(address.category()))
                .findFirst()
                .map(CategoryChoice::places)
                .orElse(List.of());
    }

    /** Colleagues who receive people where the shown appointments are. */
    public List<Receiver> getColleagues() {
        return receivers.stream().filter(one -> !one.self()).toList();
    }

    /** Whether the official herself receives people there. */
    public boolean isReceiving() {
        return receivers.stream().anyMatch(Receiver::self);
    }

    public boolean isReceiver(Receiver one) {
        return String.valueOf(one.id()).equals(address.receiver());
    }

    public String getReceiver() {
        return address.receiver();
    }

    public List<CalendarDay> getDays() {
        return days;
    }

    /** The days of a month, week by week. */
    public List<List<CalendarDay>> getWeeks() {
        List<List<CalendarDay>> weeks = new ArrayList<>();
        for (int i = 0; i < days.size(); i += 7) {
            weeks.add(days.subList(i, Math.min(i + 7, days.size())));
        }
        return weeks;
    }

    /** Days of the week on which something is, and those from Monday to Friday. */
    public List<CalendarDay> getWeekdays() {
        return days.stream()
                .filter(day ->
                        day.day().getDayOfWeek().getValue() < 6 || !day.rows().isEmpty() || day.free() > 0)
                .toList();
    }

    public boolean isInMonth(CalendarDay day) {
        return day.day().getMonth() == address.day().getMonth();
    }

    /** Where the appointment is moved; empty when the official cannot. */
    public String moveLink(AppointmentRow row) {
        return row.isOpen() && movable.contains(row.category())
                ? request.getContextPath() + "/reservation/move.xhtml?id=" + row.id()
                : "";
    }

    /** Free times of the day onto which a shown appointment can be dragged; none where nothing can be moved. */
    public List<OpenTime> targets(CalendarDay day) {
        Set<String> wanted = days.stream()
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.isOpen() && movable.contains(row.category()))
                .map(AppointmentRow::category)
                .collect(Collectors.toSet());
        return day.times().stream()
                .filter(time -> wanted.contains(time.category()))
                .toList();
    }

    /** Address of this calendar with another value for the parameter; an empty value takes the parameter away. */
    public String link(String parameter, String value) {
        return "?" + address.with(parameter, value);
    }

    public String categoryLink(String code) {
        return "?" + address.with("place", "").with("category", code);
    }

    public String dayLink(LocalDate day) {
        return "?" + address.with("view", CalendarAddress.DAY).with("day", day.toString());
    }

    public String step(int by) {
        return link("day", address.step(by).toString());
    }

    public String getView() {
        return address.view();
    }

    public LocalDate getDay() {
        return address.day();
    }

    public String getCategory() {
        return address.category();
    }

    public String getPlace() {
        return address.place();
    }

    public LocalDate getFirst() {
        return address.query().first();
    }

    public LocalDate getLast() {
        return address.query().last();
    }

    /** Parameters of the CSV file. */
    public String getParameters() {
        return address.toString();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
