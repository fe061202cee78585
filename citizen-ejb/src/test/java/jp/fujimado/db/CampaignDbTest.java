package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.fujimado.announcement.CampaignFilter;
import jp.fujimado.announcement.CampaignPart;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.announcement.SegmentCount;
import jp.fujimado.announcement.boundary.staff.StaffCampaignApprovalService;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.announcement.boundary.staff.StaffSegmentService;
import jp.fujimado.announcement.boundary.staff.StaffSendingService;
import jp.fujimado.announcement.entity.WriterCannotApprove;
import jp.fujimado.notification.Channel;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;

/** A campaign goes to exactly those who were on the list that a second person approved, in exactly the words she read. */
class CampaignDbTest {

    private static final long FIRST = 700_000_001L;
    private static final CampaignPlan AT_ONCE = Campaigning.plan("", "");
    private static final Segment PARENTS = Segment.all(
            SmallTown.PURPOSE,
            SegmentCondition.oneOf(Criterion.DISTRICT, "長後", "湘南台"),
            SegmentCondition.between(Criterion.CHILD_AGE, null, "60"));
    private static final Map<Engine, SmallTown> SETTLED = new ConcurrentHashMap<>();

    private CityOnDatabase city;
    private SmallTown town;
    private Campaigning officials;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, CampaignDbTest.class);
        town = SETTLED.computeIfAbsent(engine, it -> settled());
        officials = new Campaigning(city);
    }

    private SmallTown settled() {
        SmallTown settled = new SmallTown(new Town(city).today(), 4);
        try {
            settled.settle(city.database(), FIRST, 150);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settled;
    }

    private Set<Long> truth() {
        return new SegmentTruth(town, new Town(city).today()).of(PARENTS);
    }

    @OnBothDatabases
    void what_a_second_person_approves_goes_to_the_list_that_she_saw(Engine engine) {
        begin(engine);
        long id = officials.asked(officials.writer, PARENTS, AT_ONCE);
        assertEquals(CampaignState.ASKED, officials.state(id));
        assertEquals(truth(), officials.list(id));
        assertTrue(officials.list(id).size() > 5, "somebody is concerned");
        officials.run(
                officials.approver, StaffCampaignApprovalService.class, it -> it.approve(id, officials.revision(id)));
        officials.run(officials.writer, StaffSendingService.class, it -> it.start(id, officials.revision(id)));
        assertEquals(CampaignState.RUNNING, officials.state(id));
        assertEquals("RUNNING", city.rows(em -> em.createNativeQuery(
                        "select m.state from mailing m join campaign c on c.mailing_id =" + " m.id where c.id = " + id)
                .getSingleResult()));
    }

    @OnBothDatabases
    void who_wrote_or_asked_cannot_approve(Engine engine) {
        begin(engine);
        long own = officials.asked(officials.both, PARENTS, AT_ONCE);
        assertTrue(officials.sheet(own).acts().barred());
        assertThrows(
                WriterCannotApprove.class,
                () -> officials.run(
                        officials.both,
                        StaffCampaignApprovalService.class,
                        it -> it.approve(own, officials.revision(own))));
        assertEquals(CampaignState.ASKED, officials.state(own));
        // One word of hers in what another asks for is enough.
        long touched = officials.draft(officials.writer, PARENTS, AT_ONCE);
        city.as(
                officials.both,
                StaffCampaignService.class,
                it -> it.saveTexts(touched, officials.revision(touched), List.of(Campaigning.text("別の文"))));
        officials.run(
                officials.writer,
                StaffCampaignApprovalService.class,
                it -> it.ask(touched, officials.revision(touched)));
        assertThrows(
                WriterCannotApprove.class,
                () -> officials.run(
                        officials.both,
                        StaffCampaignApprovalService.class,
                        it -> it.giveBack(touched, officials.revision(touched), "直して")));
        assertThrows(
                Forbidden.class,
                () -> officials.run(
                        officials.writer,
                        StaffCampaignApprovalService.class,
                        it -> it.approve(touched, officials.revision(touched))));
    }

    @OnBothDatabases
    void a_change_makes_the_approval_void(Engine engine) {
        begin(engine);
        for (boolean approved : List.of(false, true)) {
            long id = approved
                    ? officials.approved(PARENTS, AT_ONCE)
                    : officials.asked(officials.writer, PARENTS, AT_ONCE);
            int seen = officials.revision(id);
            city.as(
                    officials.writer,
                    StaffCampaignService.class,
                    it -> it.saveTexts(id, seen, List.of(Campaigning.text("変えた文"))));
            assertEquals(CampaignState.DRAFT, officials.state(id));
            assertThrows(
                    Conflict.class,
                    () -> officials.run(
                            officials.approver, StaffCampaignApprovalService.class, it -> it.approve(id, seen)));
            int now = officials.revision(id);
            assertThrows(
                    Conflict.class,
                    () -> officials.run(
                            officials.approver, StaffCampaignApprovalService.class, it -> it.approve(id, now)));
            assertThrows(
                    Conflict.class,
                    () -> officials.run(officials.writer, StaffSendingService.class, it -> it.start(id, now)));
        }
    }

    @OnBothDatabases
    void words_that_were_changed_past_the_product_are_not_sent(Engine engine) {
        begin(engine);
        long id = officials.approved(PARENTS, AT_ONCE);
        city.execute("update campaign_text set subject = '別の件名' where campaign_id = " + id);
        assertThrows(
                Conflict.class,
                () -> officials.run(
                        officials.writer, StaffSendingService.class, it -> it.start(id, officials.revision(id))));
        assertEquals(CampaignState.APPROVED, officials.state(id));
    }

    @OnBothDatabases
    void who_comes_or_goes_after_asking_changes_nothing_but_the_words_about_it(Engine engine) {
        begin(engine);
        long id = officials.asked(officials.writer, PARENTS, AT_ONCE);
        Set<Long> frozen = officials.list(id);
        assertEquals("", officials.sheet(id).growth());
        List<Long> leaving = frozen.stream().limit(3).toList();
        leaving.forEach(one -> city.execute("update consent set withdrawn_at = given_at where account_id = " + one));
        try {
            officials.run(
                    officials.approver,
                    StaffCampaignApprovalService.class,
                    it -> it.approve(id, officials.revision(id)));
            assertEquals(frozen, officials.list(id));
            assertFalse(officials.sheet(id).growth().isEmpty());
        } finally {
            leaving.forEach(one -> city.execute("update consent set withdrawn_at = null where purpose = 'notices'"
                    + " and text_version = 1 and account_id = " + one));
        }
    }

    @OnBothDatabases
    void another_department_does_not_see_it_in_its_list(Engine engine) {
        begin(engine);
        officials.asked(officials.writer, PARENTS, AT_ONCE);
        Person other = new Town(city).signedIn(Person.official("park:announcer", "park:announcement-approver"), "他の課");
        CampaignFilter all = new CampaignFilter("", null, false, CampaignPart.ALL);
        assertEquals(
                List.of(),
                city.as(other, StaffCampaignService.class, it -> it.list(all, null, 20))
                        .rows());
        assertFalse(city.as(officials.writer, StaffCampaignService.class, it -> it.list(all, null, 20))
                .rows()
                .isEmpty());
    }

    @OnBothDatabases
    void nothing_is_asked_for_that_is_wrong_or_for_nobody_and_whatever_was_typed_stays(Engine engine) {
        begin(engine);
        Segment nobody = Segment.all(SmallTown.PURPOSE, SegmentCondition.between(Criterion.AGE, "119", null));
        long empty = officials.draft(officials.writer, nobody, AT_ONCE);
        assertThrows(
                RuleViolation.class,
                () -> officials.run(
                        officials.writer,
                        StaffCampaignApprovalService.class,
                        it -> it.ask(empty, officials.revision(empty))));
        assertEquals(Set.of(), officials.list(empty));
        Segment open = Segment.all(SmallTown.PURPOSE, SegmentCondition.between(Criterion.AGE, "はたち", null));
        long wrong = officials.draft(officials.writer, open, Campaigning.plan("明日", "朝"));
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> officials.run(
                        officials.writer,
                        StaffCampaignApprovalService.class,
                        it -> it.ask(wrong, officials.revision(wrong))));
        assertEquals(
                List.of("condition-0-0", "startDay", "startTime"),
                refused.problems().stream().map(one -> one.field()).toList());
        assertEquals("はたち", officials.sheet(wrong).segment().conditions().get(0).from());
        assertEquals("明日", officials.sheet(wrong).plan().startDay());
    }

    @OnBothDatabases
    void a_text_that_names_a_day_needs_one(Engine engine) {
        begin(engine);
        long id = officials.draft(officials.writer, PARENTS, AT_ONCE);
        city.as(
                officials.writer,
                StaffCampaignService.class,
                it -> it.saveTexts(id, officials.revision(id), List.of(Campaigning.text("{{期日}}まで"))));
        assertEquals(List.of("dueDay"), planProblems(id, AT_ONCE));
        assertEquals(List.of("rule"), planProblems(id, Campaigning.automatic(NoticeRule.DRAFT_LEFT, "", "3")));
        assertEquals(List.of(), planProblems(id, Campaigning.automatic(NoticeRule.MANDATE_END, "", "3")));
    }

    private List<String> planProblems(long id, CampaignPlan plan) {
        return city
                .as(officials.writer, StaffCampaignService.class, it -> it.savePlan(id, officials.revision(id), plan))
                .problems()
                .stream()
                .map(one -> one.field())
                .toList();
    }

    @OnBothDatabases
    void a_small_number_is_not_told_and_a_count_is_on_record(Engine engine) {
        begin(engine);
        long id = officials.draft(officials.writer, PARENTS, AT_ONCE);
        Segment one = Segment.all(SmallTown.PURPOSE, SegmentCondition.between(Criterion.AGE, "90", null));
        assertEquals("5人未満", count(id, one).people());
        assertEquals(truth().size() > 5, !count(id, PARENTS).people().equals("5人未満"));
        assertTrue(count(id, PARENTS).sentence().startsWith("長後地区か湘南台地区に住み、60か月以下のお子さんがいて、"));
        assertFalse(count(id, Segment.all(SmallTown.PURPOSE, SegmentCondition.oneOf(Criterion.DISTRICT)))
                .complete());
    }

    private SegmentCount count(long id, Segment segment) {
        return city.as(officials.writer, StaffSegmentService.class, it -> it.count(id, segment));
    }

    @OnBothDatabases
    void a_second_page_is_told_that_it_was_overtaken_and_loses_nothing_of_the_first(Engine engine) {
        begin(engine);
        long id = officials.draft(officials.writer, PARENTS, AT_ONCE);
        int seen = officials.revision(id);
        CampaignPlan mine =
                new CampaignPlan("childcare", EnumSet.noneOf(Channel.class), "", "", "", "", "急ぎ", null, "", "");
        assertFalse(city.as(officials.writer, StaffCampaignService.class, it -> it.savePlan(id, seen, mine))
                .overtaken());
        assertTrue(city.as(officials.both, StaffCampaignService.class, it -> it.savePlan(id, seen, AT_ONCE))
                .overtaken());
        assertEquals("急ぎ", officials.sheet(id).plan().urgentReason());
    }

    @OnBothDatabases
    void examples_are_masked_and_the_people_see_that_they_were_looked_at(Engine engine) {
        begin(engine);
        long id = officials.draft(officials.writer, PARENTS, AT_ONCE);
        List<String> names =
                city.as(officials.writer, StaffCampaignApprovalService.class, it -> it.examples(id)).stream()
                        .map(one -> one.name() + one.text().body())
                        .toList();
        assertEquals(3, names.size());
        names.forEach(name -> assertEquals("村＊＊ 人＊＊村＊＊ 人＊＊さんへ", name));
        long looked = city.rows(em -> ((Number) em.createNativeQuery("select count(distinct e.account_id) from"
                                + " audit_entry e where e.action = 'campaign.example' and e.target_id = '" + id + "'")
                        .getSingleResult())
                .longValue());
        assertEquals(3, looked);
    }
}
