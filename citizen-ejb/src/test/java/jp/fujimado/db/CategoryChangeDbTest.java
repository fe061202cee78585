package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.WaitingRow;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenWaitingService;
import jp.fujimado.reservation.builder.DraftConflict;
import jp.fujimado.reservation.builder.DraftNews;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.DraftReview;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryReviewService;
import jp.fujimado.shared.error.InvalidInput;

/** What a next version does to people who are booked or wait, and who among the officials hears of a draft. */
class CategoryChangeDbTest {

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;
    private CategoryBuilding building;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, CategoryChangeDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
        building = new CategoryBuilding(city);
    }

    private String published(String title, String capacity) {
        long id = building.outreach(title);
        building.save(id, "place-0", Map.of("capacity", capacity));
        return published(id);
    }

    private String published(long id) {
        building.request(building.clerk, id);
        return building.publish(building.approver, id);
    }

    private Person parent() {
        Person parent = town.registered("親");
        town.keepsProfile(parent, "親", "花子");
        return parent;
    }

    private long booked(String code, FreeTime time) {
        Person parent = parent();
        long held = appointments.hold(parent, code, time, town.child(parent, "子"));
        city.as(parent, CitizenBookingService.class, it -> it.confirm(held, Map.of("q1", List.of("入園"))));
        return held;
    }

    @OnBothDatabases
    void more_people_at_one_time_than_the_place_will_hold_are_listed(Engine engine) {
        begin(engine);
        String code = published("定員が減る", "2");
        List<FreeTime> free = appointments.free(code, "place-1", town.today().plusDays(3));
        Set<Long> together = Set.of(booked(code, free.get(0)), booked(code, free.get(0)));
        booked(code, free.get(1));
        long id = building.change(code);
        building.save(id, "place-0", Map.of("capacity", "3"));
        assertEquals(0, building.review(building.clerk, id).conflictCount());
        building.save(id, "place-0", Map.of("capacity", "1"));
        DraftReview review = building.review(building.clerk, id);
        assertEquals(
                together,
                review.conflicts().stream().map(DraftConflict::reservation).collect(Collectors.toSet()),
                "who is alone fits");
        assertTrue(
                review.conflicts().get(0).advice().contains("2組の予約がありますが、新しい版で同時に会えるのは1組"),
                review.conflicts().toString());
    }

    @OnBothDatabases
    void who_waits_for_a_place_that_goes_waits_for_any_and_is_told(Engine engine) {
        begin(engine);
        String code = published("場所が減る", "1");
        Person gone = waits(code, "place-1");
        Person stays = waits(code, "place-2");
        long before = line(gone).ahead();
        long id = building.change(code);
        building.remove(id, "place-0");
        building.remove(id, "series-0");
        building.save(id, "series-new", CategoryBuilding.series("place-2", "MONDAY", "13:00", "15:00"));
        List<String> waiting = building.review(building.clerk, id).waiting();
        assertEquals(1, waiting.size(), waiting.toString());
        assertTrue(waiting.get(0).contains("「善行」の空きを待っている人が1人"), waiting.toString());
        published(id);
        assertEquals("", line(gone).placeName(), "any place");
        assertEquals(before, line(gone).ahead(), "her place in the line");
        assertEquals("長後", line(stays).placeName());
        assertEquals(1, new Reception(city).told(gone, "空き待ちの場所が変わりました"));
        assertEquals(0, new Reception(city).told(stays, "空き待ちの場所が変わりました"));
        long recorded = city.rows(em -> em.createQuery(
                        "select count(e) from AuditEntry e where e.action = 'reservation.widen'", Long.class)
                .getSingleResult());
        assertEquals(1, recorded);
    }

    private Person waits(String code, String place) {
        Person parent = parent();
        String day = town.today().plusDays(20).toString();
        long child = town.child(parent, "子");
        city.as(parent, CitizenWaitingService.class, it -> it.join(new NewWaiting(code, place, child, day, day)));
        return parent;
    }

    private WaitingRow line(Person person) {
        return city.as(person, CitizenWaitingService.class, CitizenWaitingService::mine)
                .get(0);
    }

    @OnBothDatabases
    void officials_hear_of_drafts_that_wait_come_back_or_are_published(Engine engine) {
        begin(engine);
        long id = building.outreach("知らせる下書き");
        assertTrue(news(building.approver, id).isEmpty());
        building.request(building.clerk, id);
        assertEquals(List.of(DraftNews.Kind.ASKED), news(building.approver, id));
        assertTrue(news(building.clerk, id).isEmpty(), "she cannot publish it");
        Person both = town.signedIn(Person.official("d046:reception", "d046:reception-approver"), "両方");
        assertEquals(List.of(DraftNews.Kind.ASKED), news(both, id));
        building.save(both, id, building.form(both, id, "guide"), Map.of("lead", "書きかえた"));
        building.request(building.clerk, id);
        assertTrue(news(both, id).isEmpty(), "she has written in it");
        Person elsewhere = town.signedIn(Person.official("d019:reception-approver"), "他課");
        assertTrue(news(elsewhere, id).isEmpty());
        building.giveBack(building.approver, id, "日付を確かめてください");
        assertEquals(List.of(DraftNews.Kind.RETURNED), news(building.clerk, id));
        assertTrue(news(building.approver, id).isEmpty());
        String code = published(id);
        List<DraftNews> told =
                city.as(building.clerk, StaffCategoryReviewService.class, StaffCategoryReviewService::news);
        assertTrue(
                told.stream().anyMatch(one -> one.kind() == DraftNews.Kind.PUBLISHED && code.equals(one.code())),
                told.toString());
        city.clock().putForward(java.time.Duration.ofDays(15));
        assertFalse(city.as(building.clerk, StaffCategoryReviewService.class, StaffCategoryReviewService::news).stream()
                .anyMatch(one -> code.equals(one.code())));
    }

    private List<DraftNews.Kind> news(Person official, long draft) {
        return city.as(official, StaffCategoryReviewService.class, StaffCategoryReviewService::news).stream()
                .filter(one -> Long.valueOf(draft).equals(one.draft()))
                .map(DraftNews::kind)
                .toList();
    }

    @OnBothDatabases
    void a_question_is_asked_only_of_those_who_chose_an_answer_before(Engine engine) {
        begin(engine);
        long id = building.outreach("条件のある質問");
        building.save(id, "question-new", Map.of("type", "radio", "label", "入園の予定", "options", "来年\n再来年"));
        building.save(id, "question-new", Map.of("type", "text", "label", "希望の園", "required", "true"));
        Map<String, String> conditions =
                building.form(building.clerk, id, "question-2").conditions();
        assertEquals(Map.of("q2=option1", "「入園の予定」で「来年」を選んだ人だけ", "q2=option2", "「入園の予定」で「再来年」を選んだ人だけ"), conditions);
        assertTrue(building.form(building.clerk, id, "question-1").conditions().isEmpty(), "looks back only");
        building.save(id, "question-2", Map.of("when", "q2=option1"));
        assertTrue(building.sheet(id)
                .list(DraftPart.QUESTION.name())
                .get(2)
                .words()
                .endsWith("（「入園の予定」で「来年」を選んだ人だけ）"));
        assertTrue(building.review(building.clerk, id).isComplete());
        building.save(id, "question-1", Map.of("options", "再来年\n未定"));
        assertTrue(
                building.review(building.clerk, id).problems().toString().contains("出る条件の答えは、もうありません"),
                "the answer is gone");
        building.save(id, "question-1", Map.of("options", "来年\n再来年"));
        building.save(id, "question-2", Map.of("when", "q2=option2"));
        String code = published(id);
        Person parent = parent();
        long held = appointments.hold(parent, code, appointments.firstFree(code, "place-2"), town.child(parent, "子"));
        Map<String, List<String>> answers = new HashMap<>(Map.of("q1", List.of("入園"), "q2", List.of("option2")));
        assertThrows(
                InvalidInput.class,
                () -> city.as(parent, CitizenBookingService.class, it -> it.confirm(held, answers)),
                "asked, and required");
        answers.put("q2", List.of("option1"));
        city.as(parent, CitizenBookingService.class, it -> it.confirm(held, answers));
    }
}
