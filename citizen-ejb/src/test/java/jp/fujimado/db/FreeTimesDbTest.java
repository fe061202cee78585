package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;

/** What free times cost: what is taken, what is blocked, and what category that is. */
class FreeTimesDbTest {

    @OnBothDatabases
    void a_month_costs_three_questions_like_a_day(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        LocalDate today = new Town(city).today();
        questions(city, today, today);
        assertEquals(3, questions(city, today, today));
        assertEquals(3, questions(city, today, today.plusDays(31)));
    }

    private static int questions(CityOnDatabase city, LocalDate first, LocalDate last) {
        city.recorder().forget();
        city.as(
                Person.citizen(),
                CitizenCategoryService.class,
                it -> it.times(Appointments.CONCIERGE, Set.of(), first, last));
        return city.recorder().statements().size();
    }
}
