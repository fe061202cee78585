package jp.fujimado.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;

/** Appointments with the city, through the doors that the pages use. */
public final class Appointments {

    public static final String CONCIERGE = "nursery-concierge";
    static final String INTERVIEW = "pregnancy-interview";
    public static final String ADVICE = "citizen-advice";
    public static final String CITY_HALL = "city-hall";

    /** Answers to the questions of every shipped category. */
    static final Map<String, List<String>> ANSWERS = Map.of(
            "topic", List.of("choice"),
            "first", List.of("first"),
            "phone", List.of("0466-25-1111"),
            "matter", List.of("隣の木の枝"));

    private final CityOnDatabase city;

    public Appointments(CityOnDatabase city) {
        this.city = city;
    }

    /** Free times of a place on that day or the first day after it that has any. */
    public List<FreeTime> free(String category, String place, LocalDate first) {
        Person anybody = Person.citizen();
        for (LocalDate day = first; day.isBefore(first.plusDays(60)); day = day.plusDays(1)) {
            LocalDate one = day;
            List<FreeTime> free = city
                    .as(anybody, CitizenCategoryService.class, it -> it.times(category, Set.of(place), one, one))
                    .stream()
                    .filter(FreeTime::free)
                    .toList();
            if (!free.isEmpty()) {
                return free;
            }
        }
        throw new IllegalStateException("No free time of " + category);
    }

    FreeTime firstFree(String category, String place) {
        return free(category, place, new Town(city).today()).get(0);
    }

    public long hold(Person person, String category, FreeTime time, Long child) {
        return city.as(
                person,
                CitizenBookingService.class,
                it -> it.hold(new HoldTime(category, time.place(), time.startsAt(), child), Map.of()));
    }

    /** A confirmed reservation; tells its number. */
    long book(Person person, String category, FreeTime time, Long child) {
        long id = hold(person, category, time, child);
        confirm(person, id);
        return id;
    }

    String confirm(Person person, long id) {
        return city.as(person, CitizenBookingService.class, it -> it.confirm(id, ANSWERS));
    }

    /** The first free outreach appointment for the child. */
    long forChild(Person person, long child) {
        return book(person, CONCIERGE, firstFree(CONCIERGE, "shonandai"), child);
    }
}
