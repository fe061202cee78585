package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignFilter;
import jp.fujimado.announcement.CampaignPart;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignRow;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.CampaignWork;
import jp.fujimado.announcement.CampaignWork.CampaignNews;
import jp.fujimado.announcement.CampaignWork.Pile;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.boundary.staff.StaffCampaignApprovalService;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.announcement.boundary.staff.StaffCampaignWorkService;

/** Officials learn at home what waits for them among the notices, and what became of their own. */
class CampaignWorkDbTest {

    private static final Segment EVERYBODY = Segment.everybody(SmallTown.PURPOSE);
    private static final CampaignPlan AT_ONCE = Campaigning.plan("", "");
    private static final CampaignPlan THREE_MONTHS = Campaigning.automatic(NoticeRule.CHILD_AGE, "3", "0");

    private static final Set<Engine> SETTLED = ConcurrentHashMap.newKeySet();

    private CityOnDatabase city;
    private Campaigning officials;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, CampaignWorkDbTest.class);
        officials = new Campaigning(city);
        if (SETTLED.add(engine)) {
            settle();
        }
    }

    private void settle() {
        try {
            new SmallTown(new Town(city).today(), 4).settle(city.database(), 720_000_001L, 20);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private CampaignWork work(Person person) {
        return city.as(person, StaffCampaignWorkService.class, StaffCampaignWorkService::mine);
    }

    private long count(Person person, CampaignState state, boolean automatic) {
        return work(person).piles().stream()
                .filter(one -> one.state() == state && one.automatic() == automatic)
                .mapToLong(Pile::count)
                .sum();
    }

    private List<Long> listed(Person person, Pile pile) {
        CampaignFilter filter = new CampaignFilter("", pile.state(), pile.automatic(), pile.part());
        return city.as(person, StaffCampaignService.class, it -> it.list(filter, null, 100)).rows().stream()
                .map(CampaignRow::id)
                .toList();
    }

    @OnBothDatabases
    void an_approver_learns_of_what_others_have_asked_for(Engine engine) {
        begin(engine);
        for (CampaignPlan plan : List.of(AT_ONCE, THREE_MONTHS)) {
            long before = count(officials.both, CampaignState.ASKED, plan.isAutomatic());
            long id = officials.asked(officials.writer, EVERYBODY, plan);
            officials.asked(officials.both, EVERYBODY, plan);
            assertEquals(before + 1, count(officials.both, CampaignState.ASKED, plan.isAutomatic()), "not her own");
            assertEquals(0, count(officials.writer, CampaignState.ASKED, plan.isAutomatic()), "who only writes");
            Pile pile = new Pile(plan.isAutomatic(), CampaignState.ASKED, CampaignPart.TO_JUDGE, before + 1);
            assertTrue(
                    work(officials.both).piles().contains(pile),
                    work(officials.both).toString());
            List<Long> listed = listed(officials.both, pile);
            assertTrue(listed.contains(id), "the link leads to it");
            assertEquals(before + 1, listed.size(), "and to so many");
            assertEquals(List.of(), listed(officials.writer, pile), "who only writes has nothing to judge");
        }
        Person elsewhere =
                new Town(city).signedIn(Person.official("park:announcer", "park:announcement-approver"), "公園の人");
        assertEquals(0, count(elsewhere, CampaignState.ASKED, false), "of another department");
        assertEquals(List.of(), work(elsewhere).news());
    }

    @OnBothDatabases
    void a_writer_learns_what_was_given_back_with_the_comment_and_what_was_approved(Engine engine) {
        begin(engine);
        long id = officials.asked(officials.writer, EVERYBODY, AT_ONCE);
        long returned = count(officials.writer, CampaignState.RETURNED, false);
        officials.run(
                officials.approver,
                StaffCampaignApprovalService.class,
                it -> it.giveBack(id, officials.revision(id), "件名を短くしてください"));
        assertEquals(returned + 1, count(officials.writer, CampaignState.RETURNED, false));
        CampaignNews news = work(officials.writer).news().get(0);
        assertEquals(id, news.campaign());
        assertEquals(CampaignAct.RETURN, news.act());
        assertEquals("件名を短くしてください", news.note());
        assertTrue(
                work(officials.both).news().stream().noneMatch(one -> one.campaign() == id), "who has not written it");
        long approved = officials.approved(EVERYBODY, THREE_MONTHS);
        assertTrue(count(officials.writer, CampaignState.APPROVED, true) > 0);
        assertEquals(approved, work(officials.writer).news().get(0).campaign());
        city.clock().putForward(Duration.ofDays(15));
        assertEquals(List.of(), work(officials.writer).news(), "what is old is no news");
        assertEquals(returned + 1, count(officials.writer, CampaignState.RETURNED, false), "but waits still");
    }
}
