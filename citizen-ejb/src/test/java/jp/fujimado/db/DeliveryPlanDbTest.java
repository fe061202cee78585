package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.resident.boundary.staff.StaffDeliveryService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import org.junit.jupiter.api.function.Executable;

/** How many rows a database really visits for the lists of what did not arrive, among 20,000 of each. */
class DeliveryPlanDbTest {

    private static final int ROWS = 20_000;
    private static final int PAGE = 20;

    @OnBothDatabases
    void the_lists_of_what_did_not_arrive_read_stretches_of_indexes(Engine engine) {
        CityOnDatabase city = filled(engine);
        List<Executable> checks = new ArrayList<>();
        for (String after : Arrays.asList(null, "2026-01-05T00:00:00Z 1000000")) {
            checks.add(
                    visits(city, "failures after " + after, it -> it.failed(Lane.RECEIPT, Channel.MAIL, after, PAGE)));
            checks.add(visits(
                    city,
                    "dead addresses after " + after,
                    it -> it.unusable(Channel.MAIL, AddressState.DEAD, after, PAGE)));
        }
        Look look = new Look("phone", "");
        checks.add(visits(city, "what one person was sent", it -> it.open(1_000_007, look, 0, PAGE)));
        checks.add(visits(city, "whose address it is", it -> it.find("a7@example.jp", look)));
        assertAll(checks);
    }

    private static Executable visits(
            CityOnDatabase city, String what, CityOnDatabase.Work<StaffDeliveryService, Object> work) {
        Person desk = Person.official("citizen-desk:desk");
        return VisitedRows.visits(city, what, () -> city.as(desk, StaffDeliveryService.class, work));
    }

    private static CityOnDatabase filled(Engine engine) {
        CityOnDatabase city = CityOnDatabase.of(engine, DeliveryPlanDbTest.class);
        String rows = String.format(
                engine == Engine.H2 ? "SYSTEM_RANGE(1, %d) AS r(n)" : "generate_series(1, %d) AS r(n)", ROWS);
        String moment = "TIMESTAMP '2026-01-01 00:00:00' + n * INTERVAL '1' MINUTE";
        String own = "1000000 + MOD(n, 1000)";
        city.execute(
                "INSERT INTO account (id, kind, subject, created_at, last_seen_at, version) SELECT 1000000 + n,"
                        + " 'CITIZEN', 'filled-' || n, " + moment + ", " + moment + ", 1 FROM "
                        + rows.replace("(1,", "(0,"),
                "INSERT INTO message (id, account_id, subject, body, sender, created_at, version) SELECT 1000000 + n, "
                        + own + ", '件名', '本文', '課', " + moment + ", 1 FROM " + rows,
                "INSERT INTO delivery (id, message_id, channel, address, delivery_key, state, attempts, due_at, failed_at, version)"
                        + " SELECT 1000000 + n, 1000000 + n, 'MAIL', 'a@example.jp', 'key-' || n, 'FAILED', 8, "
                        + moment + ", " + moment + ", 1 FROM " + rows,
                "INSERT INTO recipient_address (id, account_id, channel, address, origin, state, changed_at, version)"
                        + " SELECT 1000000 + n, " + own + ", 'MAIL', 'a' || n || '@example.jp', 'SELF', 'DEAD', "
                        + moment + ", 1 FROM " + rows,
                "ANALYZE");
        return city;
    }
}
