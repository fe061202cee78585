package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.fujimado.reservation.builder.DraftReview;
import jp.fujimado.reservation.builder.DraftStatus;
import jp.fujimado.reservation.builder.PartForm;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryReviewService;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** Writing a draft: what is missing, what cannot be so, and two who write at once, through the doors of the pages. */
class CategoryDraftDbTest {

    private CityOnDatabase city;
    private Town town;
    private CategoryBuilding building;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, CategoryDraftDbTest.class);
        town = new Town(city);
        building = new CategoryBuilding(city);
    }

    private String published(String title) {
        long id = building.outreach(title);
        building.request(building.clerk, id);
        return building.publish(building.approver, id);
    }

    @OnBothDatabases
    void a_change_after_the_request_makes_it_void(Engine engine) {
        begin(engine);
        long id = building.outreach("変わる下書き");
        building.request(building.clerk, id);
        int seen = building.sheet(id).revision();
        assertFalse(building.save(id, "guide", Map.of()), "nothing was changed");
        assertEquals(DraftStatus.REQUESTED, building.sheet(id).status());
        assertTrue(building.save(id, "place-0", Map.of("capacity", "2")));
        assertEquals(DraftStatus.DRAFT, building.sheet(id).status());
        assertThrows(Conflict.class, () -> building.publish(building.approver, id, seen), "what was seen is not it");
        assertThrows(RuleViolation.class, () -> building.publish(building.approver, id));
        building.request(building.clerk, id);
        building.giveBack(building.approver, id, "場所の案内を足してください");
        assertEquals("場所の案内を足してください", building.sheet(id).reply());
        assertEquals(DraftStatus.DRAFT, building.sheet(id).status());
        building.request(building.clerk, id);
        city.as(building.clerk, StaffCategoryReviewService.class, it -> {
            it.withdraw(id);
            return null;
        });
        assertThrows(RuleViolation.class, () -> building.publish(building.approver, id));
    }

    @OnBothDatabases
    void an_incomplete_draft_is_kept_says_what_is_missing_and_goes_no_further(Engine engine) {
        begin(engine);
        long id = building.begin("まだ途中", "");
        building.save(id, "rules", Map.of("minutes", ""));
        DraftReview review = building.review(building.clerk, id);
        String said = review.problems().toString();
        for (String words : List.of("フリガナ", "ひとことで", "場所を、ひとつ以上", "1回の長さ", "時間割か臨時の日")) {
            assertTrue(said.contains(words), said);
        }
        assertFalse(review.acts().request());
        assertThrows(RuleViolation.class, () -> building.request(building.clerk, id));
        assertThrows(
                RuleViolation.class,
                () -> city.as(building.clerk, StaffCategoryReviewService.class, it -> it.preview(id)));
        assertEquals(
                "まだ途中",
                building.form(building.clerk, id, "guide").values().get("title").get(0));
    }

    @OnBothDatabases
    void two_tabs_lose_nothing_and_two_topics_do_not_disturb_each_other(Engine engine) {
        begin(engine);
        long id = building.outreach("二つのタブ");
        PartForm first = building.form(building.clerk, id, "guide");
        PartForm second = building.form(building.clerk, id, "guide");
        PartForm other = building.form(building.clerk, id, "rules");
        building.save(building.clerk, id, first, Map.of("lead", "はじめのタブ"));
        assertThrows(Conflict.class, () -> building.save(building.clerk, id, second, Map.of("lead", "あとのタブ")));
        building.save(building.clerk, id, other, Map.of("buffer", "15"));
        assertEquals(
                "はじめのタブ",
                building.form(building.clerk, id, "guide").values().get("lead").get(0));
        assertEquals(
                "15",
                building.form(building.clerk, id, "rules")
                        .values()
                        .get("buffer")
                        .get(0));
        PartForm place = building.form(building.clerk, id, "place-1");
        building.remove(id, "place-0");
        assertThrows(
                Conflict.class,
                () -> building.save(building.clerk, id, place, Map.of("name", "湘南台")),
                "another stands there now");
    }

    @OnBothDatabases
    void two_clerks_who_write_at_the_same_moment_write_in_turn(Engine engine) {
        begin(engine);
        long id = building.outreach("同時");
        PartForm seen = building.form(building.clerk, id, "guide");
        List<Callable<?>> works = IntStream.range(0, 6)
                .<Callable<?>>mapToObj(i -> () -> building.save(building.clerk, id, seen, Map.of("lead", "その" + i)))
                .toList();
        List<Object> results = Together.run(works);
        assertEquals(1, results.stream().filter(Boolean.class::isInstance).count(), results.toString());
        assertEquals(5, results.stream().filter(Conflict.class::isInstance).count(), results.toString());
        String code = published("同時に変える");
        List<Object> drafts = Together.run(IntStream.range(0, 6)
                .<Callable<?>>mapToObj(i -> () -> building.change(code))
                .toList());
        assertEquals(1, Set.copyOf(drafts).size(), drafts.toString());
    }

    @OnBothDatabases
    void another_departments_category_and_draft_are_not_there(Engine engine) {
        begin(engine);
        long id = building.outreach("よその課");
        Person other = town.signedIn(Person.official("d020:reception", "d020:reception-approver"), "他課");
        assertThrows(NotFound.class, () -> building.form(other, id, "guide"));
        assertThrows(NotFound.class, () -> building.review(other, id));
        assertThrows(NotFound.class, () -> building.publish(other, id));
        assertThrows(
                NotFound.class,
                () -> city.as(other, StaffCategoryService.class, it -> it.change(Appointments.CONCIERGE)));
        assertThrows(
                NotFound.class,
                () -> city.as(other, StaffCategoryService.class, it -> it.open(Appointments.CONCIERGE)));
        assertEquals(List.of(), city.as(other, StaffCategoryService.class, it -> it.list("")));
        assertThrows(
                Forbidden.class,
                () -> city.as(building.approver, StaffCategoryService.class, it -> it.change(Appointments.CONCIERGE)));
    }

    @OnBothDatabases
    void a_series_that_cannot_be_is_told_at_its_field(Engine engine) {
        begin(engine);
        long id = building.outreach("だめな時間割");
        Map<String, String> good = CategoryBuilding.series("place-2", "FRIDAY", "12:00", "15:00");
        assertEquals(Set.of("startsOn"), fields(id, "series-new", with(good, "startsOn", "2027年2月29日")));
        assertEquals(Set.of("until"), fields(id, "series-new", with(good, "until", "10:00")));
        assertEquals(Set.of("from"), fields(id, "series-new", with(good, "from", "25時")));
        assertEquals(Set.of("endsOn"), fields(id, "series-new", with(good, "endsOn", "2020-03-31")));
        assertEquals(Set.of("from"), fields(id, "series-new", with(good, "from", "11:00")), "overlaps");
        assertEquals(Set.of("breakUntil"), fields(id, "series-new", with(good, "breakFrom", "13:00")));
        building.save(id, "series-new", good);
        building.save(id, "series-1", Map.of("until", "14:00"));
    }

    @OnBothDatabases
    void what_cannot_be_so_is_told_at_its_field(Engine engine) {
        begin(engine);
        long id = building.outreach("だめな入力");
        Map<String, String> limit = Map.of("subject", "PERSON", "most", "1", "from", "8月1日", "until", "10月31日");
        assertEquals(Set.of("until"), fields(id, "limit-new", with(limit, "until", "2月28日")), "over the new year");
        assertEquals(Set.of("from"), fields(id, "limit-new", with(limit, "from", "4月31日")));
        building.save(id, "limit-new", with(limit, "from", "2月29日"));
        Map<String, String> place = Map.of("kind", "ONLINE", "name", "会議室", "capacity", "1", "meetingLink", "room");
        assertEquals(Set.of("meetingLink"), fields(id, "place-new", place));
        assertEquals(Set.of("meetingLink"), fields(id, "place-new", with(place, "meetingLink", "http://example.jp")));
        Map<String, String> again = Map.of("kind", "CENTRE", "name", "善行", "capacity", "０");
        assertEquals(Set.of("name", "capacity"), fields(id, "place-new", again));
        Map<String, String> question = Map.of("type", "radio", "label", "はい", "options", "はい");
        assertEquals(Set.of("options"), fields(id, "question-new", question));
        assertEquals(Set.of("kana", "department"), fields(id, "guide", Map.of("kana", "漢字", "department", "d019")));
        assertEquals(Set.of("minutes", "earliest"), fields(id, "rules", Map.of("minutes", "3", "earliest", "前日")));
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        Map<String, String> changed = new HashMap<>(typed);
        changed.put(field, value);
        return changed;
    }

    private Set<String> fields(long id, String key, Map<String, String> typed) {
        return assertThrows(InvalidInput.class, () -> building.save(id, key, typed)).problems().stream()
                .map(problem -> problem.field())
                .collect(Collectors.toSet());
    }
}
