package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import jp.fujimado.db.SqlRecorder.Recorded;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;

/** How many statements a page or an act costs, whatever the person has. */
class StatementCountDbTest {

    @OnBothDatabases
    void my_page_asks_six_questions_and_one_for_each_service_with_a_part(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        Town town = new Town(city);
        Person citizen = town.registered(Person.citizen(), "多美");
        town.submit(citizen, town.draft(citizen));
        town.draft(citizen);
        // Parts that ask: applications, reservations, what comes after meetings, and mandates that end soon.
        costs(city, 6 + 4, () -> city.as(citizen, CitizenMyPageService.class, CitizenMyPageService::home));
    }

    /**
     * Asked: account, application (locked), name, consent, receipt number, chain (locked). Written: what was to be done
     * after a meeting, application, history, message, delivery, audit entry, chain. Numbers of new rows come fifty at a time and are left aside.
     */
    @OnBothDatabases
    void handing_in_costs_six_questions_and_seven_writes(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        Town town = new Town(city);
        Person citizen = town.registered(Person.citizen(), "早苗");
        long draft = town.draft(citizen);
        costs(city, 13, () -> town.submit(citizen, draft));
    }

    private static void costs(CityOnDatabase city, int expected, Runnable work) {
        city.recorder().forget();
        work.run();
        String asked = city.recorder().statements().stream()
                .map(Recorded::sql)
                .filter(sql -> !sql.matches("(?i).*next ?val.*(event|message|delivery)_seq.*"))
                .collect(Collectors.joining("\n"));
        assertEquals(expected, asked.lines().count(), asked);
    }
}
