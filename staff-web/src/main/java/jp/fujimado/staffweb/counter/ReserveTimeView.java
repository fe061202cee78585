package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.CategoryChoice;
import jp.fujimado.reservation.ChosenTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.boundary.staff.StaffBookingService;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.staffweb.reservation.TimeChoice;
import org.omnifaces.cdi.Param;

/** For whom and when: the first step of a reservation at the counter. */
@Named
@RequestScoped
public class ReserveTimeView {

    private static final String SELF = "self";

    @Inject
    VisitView visit;

    @Inject
    StaffBookingService bookings;

    @Inject
    @Param(name = "code")
    String code;

    @Inject
    @Param(name = "day")
    String day;

    @Inject
    Clock clock;

    private CategoryChoice category;
    private TimeChoice choice;
    private final Map<String, String> people = new LinkedHashMap<>();
    private String who;
    private String time;

    @PostConstruct
    void load() {
        String name = visit.getVisit().name();
        List<CategoryChoice> all = bookings.categories();
        category = all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("shared.not-found"));
        LocalDate today = LocalDate.now(clock);
        choice = TimeChoice.of(day, today, today, all);
        choice.offer(code, bookings.times(code, choice.getFirst(), choice.getLast()));
        if (bookings.isForSelf(code)) {
            people.put(SELF, name);
        }
        bookings.children(visit.id(), code)
                .forEach(child -> people.put(String.valueOf(child.personAccount()), child.fullName()));
        who = people.size() == 1 ? people.keySet().iterator().next() : null;
    }

    /** Holds the time and goes on to the questions. */
    public String hold() {
        if (who == null || !people.containsKey(who)) {
            throw new InvalidInput(List.of(new InputProblem("who", Sentences.say("reservation.choose-person"))));
        }
        ChosenTime chosen = ChosenTime.of("time", time);
        Long child = SELF.equals(who) ? null : Long.valueOf(who);
        long id = bookings.hold(visit.id(), new HoldTime(code, chosen.place(), chosen.startsAt(), child));
        return visit.to("reserve") + "&id=" + id;
    }

    public CategoryChoice getCategory() {
        return category;
    }

    public TimeChoice getChoice() {
        return choice;
    }

    public Map<String, String> getPeople() {
        return people;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
