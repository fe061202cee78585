package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static jp.fujimado.db.Appointments.INTERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.identity.control.DirectoryAssignments;
import jp.fujimado.reservation.FeedFile;
import jp.fujimado.reservation.FeedScope;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.boundary.partner.CalendarSubscription;
import jp.fujimado.reservation.boundary.staff.StaffFeedService;
import jp.fujimado.reservation.boundary.staff.StaffReceiverService;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.time.CityClock;

/** What a calendar program reads by the secret address of an official, and when it reads nothing. */
class FeedDbTest {

    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;
    private Reception reception;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, FeedDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
        reception = new Reception(city);
    }

    private FreeTime free(int nth) {
        return appointments.free(ADVICE, CITY_HALL, town.today().plusDays(5)).get(nth);
    }

    private long book() {
        return appointments.book(town.registered("藤沢花子"), ADVICE, free(0), null);
    }

    private String issue(Person official, FeedScope scope) {
        return city.as(official, StaffFeedService.class, it -> it.issue(scope));
    }

    private Optional<FeedFile> fetch(String secret) {
        return city.as(Person.citizen(), CalendarSubscription.class, it -> it.fetch(secret));
    }

    private String text(String secret) {
        return new String(fetch(secret).orElseThrow().bytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    /** The lines of one appointment. */
    private String event(String secret, long id) {
        return List.of(text(secret).split("BEGIN:VEVENT")).stream()
                .filter(event -> event.contains("UID:appointment-" + id + "@fujimado"))
                .findFirst()
                .orElse("");
    }

    private long entries(String action, Person official) {
        return city.rows(em -> em.createQuery(
                        "select count(e) from AuditEntry e where e.action = :action and e.actorSubject = :subject",
                        Long.class)
                .setParameter("action", action)
                .setParameter("subject", official.subject())
                .getSingleResult());
    }

    private static String utc(FreeTime time) {
        return time.startsAt()
                .atZone(CityClock.JAPAN)
                .withZoneSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"));
    }

    @OnBothDatabases
    void it_brings_what_and_where_and_when_and_nobody_s_name(Engine engine) {
        begin(engine);
        FreeTime time = free(0);
        long id = book();
        String secret = issue(reception.receiver, FeedScope.DEPARTMENTS);
        String event = event(secret, id);
        assertTrue(event.contains("DTSTART:" + utc(time)), event);
        assertTrue(event.contains(reception.open(reception.receiver, id).receiptNumber()), event);
        assertTrue(event.contains("STATUS:TENTATIVE"), event);
        reception.approve(reception.approver, id);
        assertTrue(event(secret, id).contains("STATUS:CONFIRMED"));
        assertFalse(text(secret).contains("花子"), "no name");
        Person nurse = town.signedIn(Person.official("d045:reception"), "保健師");
        long online =
                appointments.book(town.registered("次郎"), INTERVIEW, appointments.firstFree(INTERVIEW, "online"), null);
        String others = issue(nurse, FeedScope.DEPARTMENTS);
        assertFalse(event(others, online).isEmpty());
        assertFalse(text(others).contains("http"), "no link of a meeting room");
        assertTrue(event(others, id).isEmpty(), "another department's");
        assertTrue(event(secret, online).isEmpty(), "another department's");
    }

    @OnBothDatabases
    void moved_it_keeps_its_identity_and_cancelled_it_is_gone(Engine engine) {
        begin(engine);
        long id = book();
        String secret = issue(reception.receiver, FeedScope.DEPARTMENTS);
        int before = sequence(event(secret, id));
        FreeTime other = free(2);
        reception.move(id, other, "都合により");
        String moved = event(secret, id);
        assertTrue(moved.contains("DTSTART:" + utc(other)), moved);
        assertTrue(sequence(moved) > before, moved);
        reception.cancel(reception.receiver, id);
        assertTrue(event(secret, id).isEmpty());
    }

    private static int sequence(String event) {
        Matcher sequence = SEQUENCE.matcher(event);
        assertTrue(sequence.find(), event);
        return Integer.parseInt(sequence.group(1));
    }

    @OnBothDatabases
    void what_she_receives_herself_is_there_while_she_does(Engine engine) {
        begin(engine);
        long id = book();
        String secret = issue(reception.receiver, FeedScope.OWN);
        assertTrue(event(secret, id).isEmpty());
        city.as(reception.receiver, StaffReceiverService.class, it -> {
            it.take(id, null);
            return null;
        });
        assertFalse(event(secret, id).isEmpty());
        city.as(reception.receiver, StaffFeedService.class, it -> {
            it.choose(FeedScope.DEPARTMENTS);
            return null;
        });
        assertFalse(event(secret, id).isEmpty(), "the address stays");
        assertEquals(
                FeedScope.DEPARTMENTS,
                city.as(reception.receiver, StaffFeedService.class, StaffFeedService::own)
                        .orElseThrow()
                        .scope());
    }

    @OnBothDatabases
    void only_the_newest_address_opens_it_and_only_its_fingerprint_is_kept(Engine engine) {
        begin(engine);
        String first = issue(reception.receiver, FeedScope.DEPARTMENTS);
        String second = issue(reception.receiver, FeedScope.DEPARTMENTS);
        assertEquals(43, second.length());
        assertTrue(fetch(first).isEmpty());
        assertTrue(fetch(second).isPresent());
        assertEquals(Fingerprint.of(second), city.rows(em -> em.createQuery(
                        "select f.secretHash from CalendarFeed f where f.subject = :subject", String.class)
                .setParameter("subject", reception.receiver.subject())
                .getSingleResult()));
        city.as(reception.receiver, StaffFeedService.class, it -> {
            it.end();
            it.end();
            return null;
        });
        assertTrue(fetch(second).isEmpty());
        assertEquals(1, entries("calendar-feed.create", reception.receiver));
        assertEquals(1, entries("calendar-feed.renew", reception.receiver));
        assertEquals(1, entries("calendar-feed.end", reception.receiver));
        Person desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        assertThrows(Forbidden.class, () -> issue(desk, FeedScope.OWN));
    }

    @OnBothDatabases
    void when_her_role_has_ended_it_opens_nothing_and_fills_no_trail(Engine engine) {
        begin(engine);
        String secret = issue(reception.receiver, FeedScope.DEPARTMENTS);
        assertTrue(fetch(secret).isPresent());
        city.execute("update staff_role set ends_on = '" + town.today().minusDays(1) + "' where member_id ="
                + " (select id from staff_member where subject = '" + reception.receiver.subject() + "')");
        city.bean(DirectoryAssignments.class).forget();
        assertTrue(fetch(secret).isEmpty());
        assertEquals(1, entries("calendar-feed.read", reception.receiver));
        assertEquals(0, entries("access.refused", reception.receiver));
    }

    @OnBothDatabases
    void the_first_reading_of_a_day_is_on_record_and_nothing_new_gives_the_same_bytes(Engine engine) {
        begin(engine);
        book();
        String secret = issue(reception.receiver, FeedScope.DEPARTMENTS);
        FeedFile first = fetch(secret).orElseThrow();
        city.clock().putForward(Duration.ofMinutes(5));
        FeedFile again = fetch(secret).orElseThrow();
        assertEquals(first.tag(), again.tag());
        assertEquals(first.changedAt(), again.changedAt());
        assertEquals(1, entries("calendar-feed.read", reception.receiver));
        appointments.book(town.registered("三郎"), ADVICE, free(1), null);
        FeedFile changed = fetch(secret).orElseThrow();
        assertNotEquals(first.tag(), changed.tag());
        assertTrue(changed.changedAt().isAfter(first.changedAt()));
        city.clock().putForward(Duration.ofDays(1));
        fetch(secret);
        assertEquals(2, entries("calendar-feed.read", reception.receiver));
    }
}
