package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.announcement.boundary.staff.StaffSegmentService;

/** The trail names who was told which number of which people, without a row for each press of a key. */
class SegmentCountDbTest {

    private static final Segment SMALL =
            Segment.all(SmallTown.PURPOSE, SegmentCondition.between(Criterion.AGE, "20", "64"));
    private static final Segment LARGE =
            Segment.all(SmallTown.PURPOSE, SegmentCondition.between(Criterion.AGE, "20", "65"));

    private CityOnDatabase city;

    private void count(Person official, long campaign, Segment segment) {
        city.as(official, StaffSegmentService.class, it -> it.count(campaign, segment));
    }

    private List<String> trail(long campaign) {
        return city.rows(em -> em.createQuery(
                        "select e.detail from AuditEntry e where e.action = 'campaign.count' and e.targetId = :campaign"
                                + " order by e.occurredAt, e.position",
                        String.class)
                .setParameter("campaign", String.valueOf(campaign))
                .getResultList());
    }

    @OnBothDatabases
    void a_choice_stands_there_once_for_each_official_day_and_number(Engine engine) {
        city = CityOnDatabase.of(engine, SegmentCountDbTest.class);
        Campaigning officials = new Campaigning(city);
        long id = officials.draft(officials.writer, SMALL, Campaigning.plan("", ""));
        for (int press = 0; press < 3; press++) {
            count(officials.writer, id, SMALL);
        }
        assertEquals(1, trail(id).size());
        assertTrue(trail(id).get(0).startsWith("5人未満: "), trail(id).toString());
        count(officials.writer, id, LARGE);
        count(officials.writer, id, SMALL);
        assertEquals(2, trail(id).size(), "other people are another row");
        count(officials.both, id, SMALL);
        assertEquals(3, trail(id).size(), "who asked is in it");
        city.clock().putForward(Duration.ofDays(1));
        count(officials.writer, id, SMALL);
        assertEquals(4, trail(id).size(), "and when");
        long other = officials.draft(officials.writer, SMALL, Campaigning.plan("", ""));
        count(officials.writer, other, SMALL);
        assertEquals(1, trail(other).size(), "and what for");
    }
}
