package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignResult;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.FailureRow;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.SegmentCount;
import jp.fujimado.announcement.boundary.staff.StaffSendingService;
import jp.fujimado.announcement.boundary.system.CampaignRunService;
import jp.fujimado.announcement.control.Occasions;
import jp.fujimado.announcement.control.Occasions.Span;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.NoticeOccurrence.Occasion;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.control.HandOver.Outcome;

/** What the clock does: campaigns at their time, automatic notices once for each occasion. */
class CampaignClockDbTest {

    private static final Segment EVERYBODY = Segment.everybody(SmallTown.PURPOSE);
    private static final CampaignPlan THREE_MONTHS = Campaigning.automatic(NoticeRule.CHILD_AGE, "3", "0");

    private static long people = 800_000_000L;

    private CityOnDatabase city;
    private Campaigning officials;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, CampaignClockDbTest.class);
        officials = new Campaigning(city);
    }

    private LocalDate today() {
        return new Town(city).today();
    }

    /** Somebody with children who were born on these days; the consent is given in this version. */
    private long parent(int textVersion, LocalDate... births) {
        long own = people++;
        city.execute(
                "insert into account (id, kind, subject, display_name, created_at, last_seen_at, version) values ("
                        + own + ", 'CITIZEN', 'p" + own + "', 'p', '2026-01-01 00:00:00', '2026-01-01 00:00:00', 0)",
                "insert into resident (id, account_id, family_name, given_name, family_kana, given_kana, birth_date,"
                        + " name_key, kana_key, preferred_channel, origin, created_at, updated_at, version) values ("
                        + own + ", " + own + ", '村', '人', 'ムラ', 'ヒト', '1990-01-01', '村人', 'ムラヒト', 'MAIL', 'SELF',"
                        + " '2026-01-01 00:00:00', '2026-01-01 00:00:00', 0)",
                "insert into consent (id, account_id, purpose, text_version, given_at, version) values (" + own + ", "
                        + own + ", 'notices', " + textVersion + ", '2026-01-01 00:00:00', 0)");
        for (LocalDate birth : births) {
            city.execute("insert into family_member (id, account_id, relation, family_name, given_name, family_kana,"
                    + " given_kana, birth_date, created_at, version) values (" + people++ + ", " + own
                    + ", 'CHILD', '村', '子" + people + "', 'ムラ', 'コ', '" + birth + "', '2026-01-01 00:00:00', 0)");
        }
        return own;
    }

    private int run(long id) {
        return city.asSystem(CampaignRunService.class, it -> it.run(id));
    }

    private Set<Long> told(long id) {
        return city.rows(em -> {
            Set<Long> accounts = new TreeSet<>();
            em.createNativeQuery("select r.account_id from mailing_recipient r where r.mailing_id in"
                            + " (select o.mailing_id from notice_occurrence o where o.campaign_id = " + id + ")")
                    .getResultList()
                    .forEach(one -> accounts.add(((Number) one).longValue()));
            return accounts;
        });
    }

    @OnBothDatabases
    void a_campaign_goes_out_when_its_time_has_come(Engine engine) {
        begin(engine);
        parent(1);
        long id = officials.approved(
                EVERYBODY, Campaigning.plan(today().plusDays(1).toString(), "9:30"));
        assertFalse(
                city.asSystem(CampaignRunService.class, CampaignRunService::due).contains(id));
        city.clock().putForward(Duration.ofDays(2));
        assertTrue(
                city.asSystem(CampaignRunService.class, CampaignRunService::due).contains(id));
        for (int node = 0; node < 2; node++) {
            city.asSystem(CampaignRunService.class, it -> {
                it.start(id);
                return null;
            });
        }
        assertEquals(CampaignState.RUNNING, officials.state(id));
        assertFalse(
                city.asSystem(CampaignRunService.class, CampaignRunService::due).contains(id));
    }

    @OnBothDatabases
    void an_automatic_notice_tells_everybody_once_for_each_occasion(Engine engine) {
        begin(engine);
        LocalDate threeMonthsAgo = today().minusMonths(3);
        long twins = parent(1, threeMonthsAgo, threeMonthsAgo);
        long twice = parent(1, threeMonthsAgo, threeMonthsAgo.plusDays(1));
        long older = parent(1, threeMonthsAgo.minusDays(1));
        long unasked = parent(0, threeMonthsAgo);
        long id = officials.running(EVERYBODY, THREE_MONTHS);
        assertTrue(city.asSystem(CampaignRunService.class, CampaignRunService::automatic)
                .contains(id));
        int first = run(id);
        Set<Long> told = told(id);
        assertTrue(told.containsAll(List.of(twins, twice)), "children of that day: " + told);
        assertFalse(told.contains(older) || told.contains(unasked), "not of that day, or without consent");
        assertEquals(told.size(), first, "twins are one occasion");
        assertEquals(0, run(id), "once a day");
        city.execute("update campaign set ran_on = null where id = " + id);
        assertEquals(0, run(id), "and once for each occasion, whatever happens");
        city.clock().putForward(Duration.ofDays(1));
        assertTrue(run(id) >= 1, "the other child is another occasion");
        assertEquals(2L, occurrences(id, twice));
        assertEquals(1L, occurrences(id, twins));
    }

    private long occurrences(long id, long account) {
        return city.rows(em -> ((Number) em.createNativeQuery("select count(*) from notice_occurrence o where"
                                + " o.campaign_id = " + id + " and o.account_id = " + account)
                        .getSingleResult())
                .longValue());
    }

    @OnBothDatabases
    void who_has_withdrawn_is_told_nothing_more_and_a_held_notice_tells_nobody(Engine engine) {
        begin(engine);
        LocalDate threeMonthsAgo = today().minusMonths(3);
        long id = officials.running(EVERYBODY, THREE_MONTHS);
        long leaving = parent(1, threeMonthsAgo);
        long staying = parent(1, threeMonthsAgo);
        city.execute("update consent set withdrawn_at = given_at where account_id = " + leaving);
        officials.run(officials.writer, StaffSendingService.class, it -> it.pause(id, officials.revision(id)));
        assertFalse(city.asSystem(CampaignRunService.class, CampaignRunService::automatic)
                .contains(id));
        assertEquals(0, run(id));
        officials.run(officials.writer, StaffSendingService.class, it -> it.resume(id, officials.revision(id)));
        run(id);
        assertTrue(told(id).contains(staying));
        assertFalse(told(id).contains(leaving));
    }

    @OnBothDatabases
    void what_an_automatic_notice_has_on_its_way_is_held_and_given_up_with_it(Engine engine) {
        begin(engine);
        parent(1, today().minusMonths(3));
        long id = officials.running(EVERYBODY, THREE_MONTHS);
        assertTrue(run(id) >= 1);
        assertEquals(Set.of("RUNNING"), mailings(id));
        officials.run(officials.approver, StaffSendingService.class, it -> it.pause(id, officials.revision(id)));
        assertEquals(Set.of("PAUSED"), mailings(id));
        officials.run(officials.writer, StaffSendingService.class, it -> it.resume(id, officials.revision(id)));
        assertEquals(Set.of("RUNNING"), mailings(id));
        officials.run(officials.approver, StaffSendingService.class, it -> it.cancel(id, officials.revision(id)));
        assertEquals(Set.of("CANCELLED"), mailings(id));
    }

    @OnBothDatabases
    void the_result_of_an_automatic_notice_counts_its_days_and_shows_what_failed(Engine engine) {
        begin(engine);
        LocalDate threeMonthsAgo = today().minusMonths(3);
        List<Long> today =
                IntStream.range(0, 6).mapToObj(i -> parent(1, threeMonthsAgo)).toList();
        parent(1, threeMonthsAgo.plusDays(1));
        today.forEach(
                one -> city.execute("insert into recipient_address (id, account_id, channel, address, origin, state,"
                        + " changed_at, version) values (" + one + ", " + one + ", 'MAIL', 'p" + one
                        + "@example.jp', 'LOGIN', 'OK',"
                        + " '2026-01-01 00:00:00', 0)"));
        long id = officials.running(EVERYBODY, THREE_MONTHS);
        assertNull(result(id), "nothing has gone out");
        int first = run(id);
        move(id);
        Outbox.mail(city, 100).answering(Outcome.REFUSED, null, "550 full").drain(Lane.BULK);
        city.execute("update message set read_at = created_at where account_id = " + today.get(0)
                + " and mailing_id in (select o.mailing_id from notice_occurrence o where o.campaign_id = " + id + ")");
        city.clock().putForward(Duration.ofDays(1));
        int second = run(id);
        move(id);
        CampaignResult result = result(id);
        assertEquals(
                List.of(today(), today().minusDays(1)),
                result.runs().stream().map(CampaignResult.Run::day).toList());
        assertEquals(SegmentCount.inWords(first), result.runs().get(1).recipients());
        assertEquals(SegmentCount.inWords(second), result.runs().get(0).recipients());
        assertEquals(SegmentCount.inWords(first + second), result.recipients());
        assertEquals(SegmentCount.inWords(6), result.runs().get(1).failed());
        assertTrue(result.opened().endsWith("%（1人）"), result.opened());
        List<FailureRow> failures = city.as(
                        officials.writer, StaffSendingService.class, it -> it.failures(id, null, 20))
                .rows();
        assertEquals(6, failures.size());
        assertTrue(failures.stream().allMatch(FailureRow::forGood));
        city.clock().putForward(Duration.ofDays(90));
        assertEquals(List.of(), result(id) == null ? List.of() : result(id).runs(), "what is older is not told");
    }

    private CampaignResult result(long id) {
        return city.as(officials.writer, StaffSendingService.class, it -> it.result(id));
    }

    private void move(long id) {
        List<?> sent = city.rows(em -> em.createNativeQuery(
                        "select distinct o.mailing_id from notice_occurrence o where o.campaign_id = " + id)
                .getResultList());
        sent.forEach(mailing -> MailingWalk.moveOn(city, ((Number) mailing).longValue()));
    }

    private Set<String> mailings(long id) {
        return city.rows(em -> {
            Set<String> states = new TreeSet<>();
            em.createNativeQuery("select m.state from mailing m where m.id in"
                            + " (select o.mailing_id from notice_occurrence o where o.campaign_id = " + id + ")")
                    .getResultList()
                    .forEach(one -> states.add(one.toString()));
            return states;
        });
    }

    @OnBothDatabases
    void months_that_lack_a_day_leave_nobody_out_and_tell_nobody_twice(Engine engine) {
        begin(engine);
        long leapling = parent(1, LocalDate.of(2024, 2, 29));
        long november = parent(1, LocalDate.of(2026, 11, 30));
        long id = officials.running(EVERYBODY, Campaigning.automatic(NoticeRule.CHILD_AGE, "36", "0"));
        assertEquals(List.of(LocalDate.of(2027, 3, 1)), days(id, leapling, LocalDate.of(2027, 1, 1), 120));
        long quarter = officials.running(EVERYBODY, THREE_MONTHS);
        assertEquals(List.of(LocalDate.of(2027, 3, 1)), days(quarter, november, LocalDate.of(2027, 1, 1), 120));
    }

    /** Days on which the notice would go to the person, asked day by day; each time for the day itself. */
    private List<LocalDate> days(long id, long account, LocalDate from, int count) {
        List<LocalDate> found = from.datesUntil(from.plusDays(count))
                .filter(day -> occasions(id, new Span(day.minusDays(1), day)).stream()
                        .anyMatch(one -> one.accountId() == account && day.equals(one.dueOn())))
                .collect(Collectors.toList());
        assertEquals(
                found.size(),
                occasions(id, new Span(from.minusDays(1), from.plusDays(count))).stream()
                        .filter(one -> one.accountId() == account)
                        .count(),
                "the whole span at once finds the same");
        return found;
    }

    private List<Occasion> occasions(long id, Span span) {
        return city.as(
                officials.writer, Occasions.class, it -> it.of(city.rows(em -> em.find(Campaign.class, id)), span));
    }
}
