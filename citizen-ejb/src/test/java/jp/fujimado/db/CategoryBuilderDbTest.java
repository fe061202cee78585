package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.builder.CategoryLine;
import jp.fujimado.reservation.builder.DraftReview;
import jp.fujimado.reservation.builder.NewDraft;
import jp.fujimado.reservation.builder.PartForm;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** A clerk builds a kind of appointment and another official publishes it, through the doors of the pages. */
class CategoryBuilderDbTest {

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;
    private CategoryBuilding building;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, CategoryBuilderDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
        building = new CategoryBuilding(city);
    }

    private String published(String title) {
        long id = building.outreach(title);
        building.request(building.clerk, id);
        return building.publish(building.approver, id);
    }

    @OnBothDatabases
    void a_category_from_nothing_is_published_by_another_and_booked_under_its_limit(Engine engine) {
        begin(engine);
        long id = building.outreach("出張の相談");
        assertThrows(RuleViolation.class, () -> building.publish(building.approver, id), "nobody has asked");
        building.request(building.clerk, id);
        assertThrows(Forbidden.class, () -> building.publish(building.clerk, id));
        String code = building.publish(building.approver, id);
        assertThrows(NotFound.class, () -> building.sheet(id), "the draft is gone");
        Person parent = town.registered("親");
        town.keepsProfile(parent, "親", "花子");
        long child = town.child(parent, "子");
        FreeTime first = appointments.firstFree(code, "place-1");
        assertEquals(
                60, java.time.Duration.between(first.startsAt(), first.endsAt()).toMinutes());
        long held = appointments.hold(parent, code, first, child);
        city.as(parent, CitizenBookingService.class, it -> it.confirm(held, Map.of("q1", List.of("入園"))));
        FreeTime second = appointments.firstFree(code, "place-2");
        RuleViolation refusal = assertThrows(RuleViolation.class, () -> appointments.hold(parent, code, second, child));
        assertTrue(List.of(refusal.arguments()).toString().contains("お子さん1人につき1回まで"), refusal.getMessage());
    }

    @OnBothDatabases
    void who_has_written_in_it_cannot_publish_it_and_the_attempt_is_on_record(Engine engine) {
        begin(engine);
        long id = building.outreach("四つの目");
        Person both = town.signedIn(Person.official("d046:reception", "d046:reception-approver"), "両方");
        building.save(both, id, building.form(both, id, "guide"), Map.of("lead", "書きかえた"));
        building.request(building.clerk, id);
        assertThrows(RuleViolation.class, () -> building.publish(both, id));
        assertThrows(RuleViolation.class, () -> building.giveBack(both, id, "だめ"));
        assertTrue(building.review(both, id).acts().own());
        assertEquals(2, city.recorded("access.refused", both));
        building.publish(building.approver, id);
    }

    @OnBothDatabases
    void the_next_version_breaks_no_booking_and_lists_those_that_it_touches(Engine engine) {
        begin(engine);
        String code = published("二つ目の版");
        Person parent = town.registered("親");
        town.keepsProfile(parent, "親", "花子");
        FreeTime time = appointments.firstFree(code, "place-1");
        long held = appointments.hold(parent, code, time, town.child(parent, "子"));
        city.as(parent, CitizenBookingService.class, it -> it.confirm(held, Map.of("q1", List.of("入園"))));
        long id = building.change(code);
        assertEquals(List.of(), building.review(building.clerk, id).changes());
        building.remove(id, "place-0");
        assertTrue(building.review(building.clerk, id).problems().toString().contains("選んであった場所は、もうありません"));
        building.remove(id, "series-0");
        building.save(id, "series-new", CategoryBuilding.series("place-2", "MONDAY", "13:00", "15:00"));
        building.save(
                id,
                "place-new",
                Map.of("kind", "ONLINE", "name", "オンライン", "capacity", "1", "meetingLink", "https://example.jp/room"));
        building.save(id, "series-new", CategoryBuilding.series("place-3", "FRIDAY", "13:00", "15:00"));
        DraftReview review = building.review(building.clerk, id);
        assertEquals(List.of(), review.problems());
        assertEquals(1, review.conflictCount());
        assertEquals(held, review.conflicts().get(0).reservation());
        assertTrue(
                review.conflicts().get(0).advice().contains("新しい版にはありません"),
                review.conflicts().toString());
        assertTrue(review.changes().stream()
                .anyMatch(one -> !one.added() && one.words().contains("善行")));
        building.request(building.clerk, id);
        building.publish(building.approver, id);
        assertEquals(
                "善行",
                city.as(parent, CitizenReservationService.class, it -> it.detail(held))
                        .row()
                        .placeName());
        assertThrows(NotFound.class, () -> appointments.hold(parent, code, time, town.child(parent, "妹")));
        assertEquals(
                Set.of("place-2", "place-3"),
                city.as(parent, CitizenCategoryService.class, it -> it.page(code)).places().stream()
                        .map(place -> place.code())
                        .collect(Collectors.toSet()),
                "a code that was booked is not used again");
    }

    @OnBothDatabases
    void a_closed_category_takes_nobody_and_keeps_who_is_booked(Engine engine) {
        begin(engine);
        String code = published("閉じる相談");
        Person parent = town.registered("親");
        town.keepsProfile(parent, "親", "花子");
        long child = town.child(parent, "子");
        List<FreeTime> free = appointments.free(code, "place-1", town.today().plusDays(3));
        long held = appointments.hold(parent, code, free.get(0), child);
        assertThrows(InvalidInput.class, () -> building.close(code, " "));
        building.close(code, "事業が終わるため");
        assertThrows(RuleViolation.class, () -> building.close(code, "もう一度"));
        city.as(parent, CitizenBookingService.class, it -> it.confirm(held, Map.of("q1", List.of("入園"))));
        assertThrows(NotFound.class, () -> city.as(parent, CitizenCategoryService.class, it -> it.page(code)));
        assertThrows(NotFound.class, () -> appointments.hold(town.registered("次"), code, free.get(0), null));
        city.as(building.clerk, StaffAppointmentService.class, it -> {
            it.times(held, town.today(), town.today().plusDays(14));
            it.cancel(held, "終わるため");
            return it.open(held);
        });
        assertTrue(line(code).closed());
        assertEquals(
                0,
                city.as(building.clerk, StaffCategoryService.class, it -> it.open(code))
                        .coming());
        long again = building.change(code);
        building.request(building.clerk, again);
        building.publish(building.approver, again);
        assertTrue(line(code).isLive(), "a new version opens it again");
    }

    private CategoryLine line(String code) {
        return city.as(building.clerk, StaffCategoryService.class, it -> it.list("")).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @OnBothDatabases
    void a_copy_is_another_category_without_the_room_of_another_department(Engine engine) {
        begin(engine);
        long id = building.begin("面談の写し", Appointments.INTERVIEW);
        PartForm online = building.form(building.clerk, id, "place-3");
        assertEquals("ONLINE", online.values().get("kind").get(0));
        assertEquals("", online.values().get("meetingLink").get(0));
        assertTrue(building.review(building.clerk, id).problems().toString().contains("リンク"));
        long own = building.begin("コンシェルジュの写し", Appointments.CONCIERGE);
        assertEquals(List.of(), building.review(building.clerk, own).problems());
        assertNotEquals(building.sheet(id).code(), building.sheet(own).code());
        assertThrows(InvalidInput.class, () -> building.begin(" ", ""));
        assertThrows(
                InvalidInput.class,
                () -> city.as(
                        building.clerk, StaffCategoryService.class, it -> it.begin(new NewDraft("d019", "よその課", ""))));
    }

    @OnBothDatabases
    void a_held_appointment_of_the_old_version_can_be_confirmed(Engine engine) {
        begin(engine);
        String code = published("途中で変わる");
        Person parent = town.registered("親");
        town.keepsProfile(parent, "親", "花子");
        FreeTime time = appointments.firstFree(code, "place-1");
        long child = town.child(parent, "子");
        long held = city.as(
                parent,
                CitizenBookingService.class,
                it -> it.hold(new HoldTime(code, time.place(), time.startsAt(), child), Map.of()));
        long id = building.change(code);
        building.save(id, "rules", Map.of("approval", "APPROVED", "minutes", "30"));
        building.request(building.clerk, id);
        building.publish(building.approver, id);
        city.as(parent, CitizenBookingService.class, it -> it.confirm(held, Map.of("q1", List.of("入園"))));
        assertEquals(
                ReservationStatus.BOOKED,
                city.as(parent, CitizenReservationService.class, it -> it.detail(held))
                        .row()
                        .status());
    }
}
