package jp.fujimado.db;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.citizen.CitizenWaitingService;
import jp.fujimado.reservation.boundary.system.WaitingTimerService;
import jp.fujimado.reservation.entity.FollowUp;
import jp.fujimado.reservation.entity.OfferedTime;
import jp.fujimado.shared.crypto.FieldCipher;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.RuleViolation;

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

    /**
     * Free times of a place on that day or the first day after it that has any; none before the day after tomorrow,
     * because what is left of tomorrow depends on the hour.
     */
    public List<FreeTime> free(String category, String place, LocalDate first) {
        Person anybody = Person.citizen();
        LocalDate whole = new Town(city).today().plusDays(2);
        LocalDate begin = first.isBefore(whole) ? whole : first;
        for (LocalDate day = begin; day.isBefore(begin.plusDays(60)); day = day.plusDays(1)) {
            LocalDate one = day;
            List<FreeTime> free = city
                    .as(anybody, CitizenCategoryService.class, it -> it.times(category, Set.of(place), one, one))
                    .stream()
                    .filter(FreeTime::isFree)
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

    /** As if the person had come an hour ago; with something to do after it, whose number it tells. */
    long followUp(long id) {
        FollowUp one =
                new FollowUp(id, null, city.bean(FieldCipher.class).encrypt("電話する", "reservation.follow-up"), null);
        one.writtenBy("相川", city.clock().instant());
        return city.rows(em -> {
            em.createQuery("update Reservation r set r.status = :arrived, r.startsAt = :start where r.id = :id")
                    .setParameter("arrived", ReservationStatus.ARRIVED)
                    .setParameter("start", city.clock().instant().minus(Duration.ofHours(1)))
                    .setParameter("id", id)
                    .executeUpdate();
            em.persist(one);
            em.flush();
            return one.id();
        });
    }

    String confirm(Person person, long id) {
        return city.as(person, CitizenBookingService.class, it -> it.confirm(id, ANSWERS));
    }

    /** Stands in line for the general consultation at the city hall on that day. */
    long wait(Person person, LocalDate day) {
        return city.as(
                person,
                CitizenWaitingService.class,
                it -> it.join(new NewWaiting(ADVICE, CITY_HALL, null, day.toString(), day.toString())));
    }

    /** Stands in line for an outreach appointment of the child, in ten weeks. */
    long waitForChild(Person person, long child) {
        LocalDate day = new Town(city).today().plusDays(70);
        return city.as(
                person,
                CitizenWaitingService.class,
                it -> it.join(new NewWaiting(
                        CONCIERGE, "", child, day.toString(), day.plusDays(7).toString())));
    }

    /** What the timer does every few seconds. */
    void offer() {
        city.asSystem(WaitingTimerService.class, it -> it.due(100))
                .forEach(id -> city.asSystem(WaitingTimerService.class, it -> {
                    it.lapse(id);
                    return null;
                }));
        city.asSystem(WaitingTimerService.class, WaitingTimerService::categories)
                .forEach(this::offer);
    }

    private void offer(String category) {
        Set<OfferedTime.Key> tried = new HashSet<>();
        Optional<OfferedTime.Key> next = next(category, tried);
        while (next.isPresent()) {
            OfferedTime.Key key = next.get();
            tried.add(key);
            try {
                city.asSystem(WaitingTimerService.class, it -> {
                    it.offer(key);
                    return null;
                });
            } catch (RuleViolation notForHer) {
                city.asSystem(WaitingTimerService.class, it -> {
                    it.refuse(key);
                    return null;
                });
            } catch (Conflict faster) {
                // Tried again with the next turn.
            }
            next = next(category, tried);
        }
    }

    private Optional<OfferedTime.Key> next(String category, Set<OfferedTime.Key> tried) {
        return city.asSystem(WaitingTimerService.class, it -> it.next(category, tried));
    }

    /** The first free outreach appointment for the child. */
    long forChild(Person person, long child) {
        return book(person, CONCIERGE, firstFree(CONCIERGE, "shonandai"), child);
    }
}
