package jp.fujimado.db;

import static jp.fujimado.db.Appointments.INTERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.reservation.ChangedFollowUp;
import jp.fujimado.reservation.FollowUpOffer;
import jp.fujimado.reservation.FollowUpRow;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.NewFollowUps;
import jp.fujimado.reservation.boundary.citizen.CitizenFollowUpService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffFollowUpService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.person.ToDo;

/** What comes after a meeting (面談のあと): an official writes it, the person sees and ticks it. */
class FollowUpDbTest {

    private static final String SUPPORT = "pregnancy-support-1";
    private static final String BOOKLET = "母子健康手帳を、次の妊婦健診に持っていく";

    private CityOnDatabase city;
    private Town town;
    private Person citizen;
    private Person nurse;
    private long meeting;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, FollowUpDbTest.class);
        town = new Town(city);
        citizen = town.registered(Person.citizen(), "花子");
        nurse = town.signedIn(Person.official("d045:reception"), "保健師");
        FreeTime time = new Appointments(city)
                .free(INTERVIEW, "south", town.today().plusDays(3))
                .get(0);
        meeting = new Appointments(city).book(citizen, INTERVIEW, time, null);
        city.clock()
                .putForward(Duration.between(
                        city.clock().instant(),
                        time.startsAt().atZone(city.clock().getZone()).toInstant()));
    }

    private void received() {
        new Reception(city).arrive(nurse, meeting);
    }

    private int write(NewFollowUps typed) {
        return city.as(nurse, StaffFollowUpService.class, it -> it.write(meeting, typed));
    }

    private int task(String text, String dueOn) {
        return write(new NewFollowUps(List.of(), "", text, dueOn));
    }

    private FollowUpOffer offer() {
        return city.as(nurse, StaffFollowUpService.class, it -> it.offer(meeting));
    }

    private List<FollowUpRow> seenByOfficial() {
        return city.as(nurse, StaffAppointmentService.class, it -> it.open(meeting))
                .followUps();
    }

    private FollowUpRow seen(String words) {
        return city.as(citizen, CitizenReservationService.class, it -> it.detail(meeting)).followUps().stream()
                .filter(one -> one.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ToDo> onMyPage(CityOnDatabase city, Person person, String words) {
        return city.as(person, CitizenMyPageService.class, CitizenMyPageService::home).toDo().stream()
                .filter(one -> one.title().contains(words))
                .findFirst();
    }

    private Optional<ToDo> onMyPage(String words) {
        return onMyPage(city, citizen, words);
    }

    private long told() {
        return new Reception(city).told(citizen, "面談のあとにすることがあります");
    }

    @OnBothDatabases
    void what_the_category_suggests_is_offered_ticked_and_told_once(Engine engine) {
        begin(engine);
        assertThrows(RuleViolation.class, () -> task("早すぎる", ""), "she is not there yet");
        received();
        FollowUpOffer offer = offer();
        assertEquals(List.copyOf(offer.suggested().keySet()), offer.ticked());
        assertTrue(offer.suggested().values().stream().anyMatch(words -> words.contains("妊婦のための支援給付（1回目）")));
        NewFollowUps wish = new NewFollowUps(offer.ticked(), "", "葉酸について薬局で聞く", "");
        assertEquals(3, write(wish));
        assertEquals(0, write(wish), "a double click");
        assertEquals(1, told());
        assertEquals(3, seenByOfficial().size());
        assertTrue(offer().suggested().isEmpty());
        assertEquals(
                LocalDate.ofInstant(city.clock().instant(), city.clock().getZone())
                        .plusDays(30),
                onMyPage(BOOKLET).orElseThrow().dueOn());
        assertEquals(
                "/procedure/guide.xhtml?code=" + SUPPORT,
                onMyPage("支援給付").orElseThrow().link());
        assertEquals(
                "/reservation/detail.xhtml?id=" + meeting,
                onMyPage("葉酸").orElseThrow().link());
        String stored = city.rows(em -> em.createQuery(
                                "select f.textCipher from FollowUp f where f.reservationId = :id", String.class)
                        .setParameter("id", meeting)
                        .getResultList())
                .toString();
        assertFalse(stored.contains("葉酸"), "encrypted");
        task("もうひとつ", "");
        assertEquals(2, told(), "of what was added later");
        assertTrue(offer().ticked().isEmpty());
    }

    @OnBothDatabases
    void she_ticks_what_she_has_done_and_takes_the_tick_back(Engine engine) {
        begin(engine);
        received();
        task("保健センターに電話する", town.today().plusDays(10).toString());
        long task = seen("電話").id();
        city.as(citizen, CitizenFollowUpService.class, it -> {
            it.tick(task);
            it.tick(task);
            return null;
        });
        assertTrue(onMyPage("電話").isEmpty());
        assertNotNull(seenByOfficial().get(0).doneAt(), "the official sees it");
        city.as(citizen, CitizenFollowUpService.class, it -> {
            it.untick(task);
            return null;
        });
        assertNull(seen("電話").doneAt());
        assertEquals(town.today().plusDays(10), onMyPage("電話").orElseThrow().dueOn());
        Person other = town.registered("他人");
        assertThrows(
                NotFound.class,
                () -> city.as(other, CitizenFollowUpService.class, it -> {
                    it.tick(task);
                    return null;
                }));
    }

    private void aSecondApplicationIsEnough() {
        long one = town.draft(citizen);
        town.submit(citizen, one);
        long another = town.draft(citizen);
        town.submit(citizen, another);
        for (long id : List.of(one, another)) {
            assertTrue(seen("支援給付").byApplication(), "one still stands");
            city.as(citizen, CitizenApplicationService.class, it -> {
                it.withdraw(id);
                return null;
            });
        }
        assertFalse(seen("支援給付").isDone(), "none stands");
    }

    @OnBothDatabases
    void a_procedure_is_done_when_she_hands_it_in_and_not_when_she_takes_it_back(Engine engine) {
        begin(engine);
        received();
        write(new NewFollowUps(List.of(), SUPPORT, "", ""));
        Person neighbour = town.registered(Person.citizen(), "隣人");
        town.submit(neighbour, town.draft(neighbour));
        assertTrue(onMyPage("支援給付（1回目）").isPresent(), "somebody else's");
        long application = town.draft(citizen);
        town.submit(citizen, application);
        FollowUpRow done = seen("支援給付");
        assertTrue(done.isDone() && done.byApplication());
        assertThrows(
                RuleViolation.class,
                () -> city.as(citizen, CitizenFollowUpService.class, it -> {
                    it.untick(done.id());
                    return null;
                }));
        city.as(citizen, CitizenApplicationService.class, it -> {
            it.withdraw(application);
            return null;
        });
        assertFalse(seen("支援給付").isDone());
        city.clock().putForward(Duration.ofMinutes(1));
        aSecondApplicationIsEnough();
        town.submit(citizen, town.draft(citizen));
        city.as(nurse, StaffFollowUpService.class, it -> {
            it.takeBack(done.id());
            return null;
        });
        write(new NewFollowUps(List.of(), SUPPORT, "", ""));
        assertTrue(seen("支援給付").byApplication(), "handed in before it was written");
    }

    @OnBothDatabases
    void the_official_changes_it_and_takes_it_back_and_nobody_overwrites_unseen(Engine engine) {
        begin(engine);
        received();
        task("書類を出す", "");
        FollowUpRow one = seenByOfficial().get(0);
        ChangedFollowUp typed =
                new ChangedFollowUp("申込書を窓口に出す", town.today().plusDays(5).toString(), one.revision());
        change(one.id(), typed);
        assertThrows(Conflict.class, () -> change(one.id(), typed), "seen before the change");
        assertEquals(town.today().plusDays(5), seen("申込書").dueOn());
        assertEquals(1, told(), "of additions only");
        int now = seen("申込書").revision();
        assertThrows(InvalidInput.class, () -> change(one.id(), new ChangedFollowUp("", "", now)));
        assertThrows(InvalidInput.class, () -> change(one.id(), new ChangedFollowUp("出す", "きのう", now)));
        city.as(nurse, StaffFollowUpService.class, it -> {
            it.takeBack(one.id());
            return null;
        });
        assertTrue(onMyPage("申込書").isEmpty());
        assertThrows(
                NotFound.class,
                () -> city.as(citizen, CitizenFollowUpService.class, it -> {
                    it.tick(one.id());
                    return null;
                }));
    }

    private void change(long id, ChangedFollowUp typed) {
        city.as(nurse, StaffFollowUpService.class, it -> {
            it.change(id, typed);
            return null;
        });
    }

    @OnBothDatabases
    void what_is_typed_wrong_is_said_and_nothing_is_written(Engine engine) {
        begin(engine);
        received();
        for (NewFollowUps wrong : List.of(
                new NewFollowUps(List.of(), "", "", ""),
                new NewFollowUps(List.of(), "", " ", town.today().toString()),
                new NewFollowUps(List.of(), "no-such-procedure", "", ""),
                new NewFollowUps(List.of(), "", "電話", "2026-02-30"),
                new NewFollowUps(List.of(), "", "電話", "2020-01-01"),
                new NewFollowUps(List.of(), "", "あ".repeat(501), ""))) {
            assertThrows(InvalidInput.class, () -> write(wrong), wrong.toString());
        }
        assertTrue(seenByOfficial().isEmpty());
        assertEquals(0, told());
        for (int i = 0; i < 20; i++) {
            task("やること" + i, "");
        }
        assertThrows(RuleViolation.class, () -> task("多すぎる", ""));
    }

    @OnBothDatabases
    void it_is_among_what_is_held_follows_a_merged_person_and_is_erased(Engine engine) {
        begin(engine);
        received();
        task("持ち物を確かめる", "");
        assertTrue(city.as(citizen, CitizenRecordService.class, CitizenRecordService::held)
                .toString()
                .contains("持ち物を確かめる"));
        Person survivor = town.registered("花子");
        town.keepsProfile(survivor, "花", "子");
        town.keepsProfile(citizen, "花", "子");
        long into = city.as(survivor, Accounts.class, it -> it.current().id());
        long from = city.as(citizen, Accounts.class, it -> it.current().id());
        Person desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        city.as(desk, StaffMergeService.class, it -> {
            it.merge(into, from, "同じ人");
            return null;
        });
        assertTrue(onMyPage(city, survivor, "持ち物").isPresent());
        city.as(survivor, CitizenRecordService.class, CitizenRecordService::erase);
        assertEquals(0L, city.<Long>rows(em -> em.createQuery(
                        "select count(f) from FollowUp f where f.reservationId = :id", Long.class)
                .setParameter("id", meeting)
                .getSingleResult()));
    }
}
