package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.fujimado.identity.control.DirectoryAssignments;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;
import jp.fujimado.reservation.boundary.staff.StaffReceiverService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;

/** Who receives a person: taken, given and left; a colleague who has lost her role stays named and counts as nobody. */
class ReceiverDbTest {

    private CityOnDatabase city;
    private Town town;
    private Reception reception;
    private Person colleague;
    private FreeTime time;
    private long id;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, ReceiverDbTest.class);
        town = new Town(city);
        reception = new Reception(city);
        colleague = town.signedIn(Person.official("d019:reception"), "早川");
        Appointments appointments = new Appointments(city);
        time = appointments.free(ADVICE, CITY_HALL, town.today().plusDays(5)).get(0);
        id = appointments.book(town.registered("花子"), ADVICE, time, null);
    }

    private Receiver receiver() {
        return reception.open(reception.receiver, id).receiver();
    }

    private long member(Person official) {
        return city.rows(em -> em.createQuery("select m.id from StaffMember m where m.subject = :subject", Long.class)
                .setParameter("subject", official.subject())
                .getSingleResult());
    }

    private void take(Person official, Long seen) {
        city.as(official, StaffReceiverService.class, it -> {
            it.take(id, seen);
            return null;
        });
    }

    private void give(Person official, Long seen) {
        city.as(reception.receiver, StaffReceiverService.class, it -> {
            it.give(id, official == null ? null : member(official), seen);
            return null;
        });
    }

    private boolean shown(Person official, String receiver) {
        CalendarQuery query = new CalendarQuery(ADVICE, CITY_HALL, receiver, time.day(), 1);
        return city.as(official, StaffCalendarService.class, it -> it.days(query)).get(0).rows().stream()
                .anyMatch(row -> row.id() == id);
    }

    private List<Object[]> trail() {
        return city.rows(em -> em.createQuery(
                        "select e.actorSubject, e.detail from AuditEntry e where e.action = 'appointment.receiver'"
                                + " and e.targetId = :id order by e.occurredAt, e.position",
                        Object[].class)
                .setParameter("id", String.valueOf(id))
                .getResultList());
    }

    @OnBothDatabases
    void an_official_takes_it_gives_it_to_a_colleague_and_takes_the_name_off(Engine engine) {
        begin(engine);
        assertNull(receiver());
        take(reception.receiver, null);
        assertEquals(member(reception.receiver), receiver().id());
        assertTrue(receiver().self() && receiver().able());
        take(reception.receiver, null);
        assertEquals(1, trail().size(), "a second click changes nothing");
        give(colleague, member(reception.receiver));
        assertEquals(member(colleague), receiver().id());
        assertFalse(receiver().self());
        give(null, member(colleague));
        assertNull(receiver());
        assertEquals(3, trail().size());
        assertEquals(reception.receiver.subject(), trail().get(2)[0]);
        assertTrue(trail().get(2)[1].toString().endsWith("official " + member(colleague) + " -> null"));
    }

    @OnBothDatabases
    void only_who_works_on_appointments_of_the_department_can_be_given_it(Engine engine) {
        begin(engine);
        List<Long> choices = city.as(reception.approver, StaffReceiverService.class, it -> it.choices(id)).stream()
                .map(Receiver::id)
                .toList();
        assertTrue(choices.containsAll(List.of(member(reception.receiver), member(colleague))), choices.toString());
        assertFalse(choices.contains(member(reception.approver)), "approves, does not receive");
        Person elsewhere = town.signedIn(Person.official("d046:reception"), "他課");
        city.as(elsewhere, StaffCalendarService.class, StaffCalendarService::categories);
        assertThrows(InvalidInput.class, () -> give(elsewhere, null));
        assertThrows(InvalidInput.class, () -> give(reception.approver, null));
        assertThrows(Forbidden.class, () -> take(reception.approver, null));
        reception.cancel(reception.receiver, id);
        assertThrows(RuleViolation.class, () -> take(reception.receiver, null));
        assertEquals(0, trail().size());
    }

    @OnBothDatabases
    void who_was_slower_is_told_and_overwrites_nothing(Engine engine) {
        begin(engine);
        take(colleague, null);
        assertThrows(Conflict.class, () -> take(reception.receiver, null));
        assertThrows(Conflict.class, () -> give(null, member(reception.receiver)));
        assertEquals(member(colleague), receiver().id());
    }

    @OnBothDatabases
    void who_has_lost_the_role_stays_named_and_counts_as_nobody(Engine engine) {
        begin(engine);
        String number = String.valueOf(member(colleague));
        assertTrue(shown(reception.receiver, CalendarQuery.NOBODY));
        assertFalse(shown(reception.receiver, number));
        give(colleague, null);
        assertTrue(shown(reception.receiver, number));
        assertTrue(shown(colleague, CalendarQuery.OWN));
        assertFalse(shown(reception.receiver, CalendarQuery.OWN));
        assertFalse(shown(reception.receiver, CalendarQuery.NOBODY));
        assertTrue(csv().contains(receiver().name()), csv());
        city.execute("update staff_role set ends_on = '" + town.today().minusDays(1) + "' where member_id = " + number);
        city.bean(DirectoryAssignments.class).forget();
        assertFalse(receiver().able());
        assertTrue(shown(reception.receiver, CalendarQuery.NOBODY));
        assertFalse(shown(reception.receiver, number));
        assertTrue(csv().contains(receiver().name() + "（いまは担当できません）"), csv());
        give(null, member(colleague));
        assertThrows(InvalidInput.class, () -> give(colleague, null), "not to be chosen again");
    }

    private String csv() {
        CalendarQuery query = new CalendarQuery(ADVICE, CITY_HALL, time.day(), 1);
        return new String(
                city.as(reception.receiver, StaffCalendarService.class, it -> it.csv(query))
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
