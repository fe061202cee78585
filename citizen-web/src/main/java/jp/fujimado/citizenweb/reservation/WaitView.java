package jp.fujimado.citizenweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.PlaceRow;
import jp.fujimado.reservation.boundary.citizen.CategoryPage;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.citizen.CitizenWaitingService;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Standing in line for a time that becomes free: for whom, where, and on which days. */
@Named
@RequestScoped
public class WaitView {

    private static final String ANY = "any";

    @Inject
    CitizenCategoryService categories;

    @Inject
    CitizenWaitingService waiting;

    @Inject
    BookedPeople booked;

    @Inject
    @Param(name = "code")
    String code;

    @Inject
    @Param(name = "place")
    String wanted;

    @Inject
    @Param(name = "day")
    String day;

    @Inject
    Clock clock;

    private CategoryPage page;
    private Map<String, String> people;
    private final Map<String, String> places = new LinkedHashMap<>();
    private String who;
    private String place = ANY;
    private String first;
    private String last;

    @PostConstruct
    void load() {
        page = categories.page(code == null ? "" : code);
        people = booked.labels(page);
        who = people.size() == 1 ? people.keySet().iterator().next() : null;
        if (page.places().size() > 1) {
            places.put(ANY, Sentences.say("reservation.any-place"));
        }
        for (PlaceRow one : page.places()) {
            places.put(one.code(), one.name());
        }
        place = places.containsKey(wanted) ? wanted : places.keySet().iterator().next();
        first = JapaneseDate.western(LocalDate.now(clock));
        last = JapaneseDate.western(categories.lastDay(page.code()));
        if (day != null) {
            first = JapaneseDate.western(asked());
            last = first;
        }
    }

    private LocalDate asked() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException noDay) {
            throw new BadRequest("shared.bad-page");
        }
    }

    public String join() {
        if (who == null || !people.containsKey(who)) {
            throw new InvalidInput(List.of(new InputProblem("who", Sentences.say("reservation.choose-person"))));
        }
        waiting.join(new NewWaiting(page.code(), ANY.equals(place) ? "" : place, BookedPeople.child(who), first, last));
        Messages.create(Sentences.say("reservation.waiting.joined")).flash().add();
        return "/reservation/mine.xhtml?faces-redirect=true";
    }

    public CategoryPage getPage() {
        return page;
    }

    public Map<String, String> getPeople() {
        return people;
    }

    public Map<String, String> getPlaces() {
        return places;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
