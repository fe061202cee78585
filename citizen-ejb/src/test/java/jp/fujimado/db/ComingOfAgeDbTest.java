package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;

/** A child becomes eighteen: its guardians' leave ends by itself, and it takes its own record over. */
class ComingOfAgeDbTest {

    private CityOnDatabase city;
    private Town town;
    private Desk desk;
    private Person mother;
    private Person father;
    private String family;
    private LocalDate birth;
    private long child;
    private long guardian;
    private long second;

    /** Time goes on for years here, so that nobody else may use this city. */
    private void begin(Engine engine, LocalDate born) {
        city = CityOnDatabase.of(engine, ComingOfAgeDbTest.class);
        town = new Town(city);
        desk = new Desk(city, "citizen-desk:desk");
        mother = town.registered("母");
        father = town.registered("父");
        family = "成人" + UUID.randomUUID().toString().substring(0, 6);
        birth = born;
        town.keepsProfile(mother, "母", "親");
        town.keepsProfile(father, "父", "親");
        city.as(
                mother,
                CitizenFamilyService.class,
                it -> it.save(new SaveFamilyMember(null, "CHILD", family, "子", "セイジン", "コ", birth.toString(), "")));
        child = row(mother).personAccount();
        town.shareChild(mother, child, father);
        guardian = mandate(mother);
        second = mandate(father);
    }

    private long mandate(Person agent) {
        return city.as(agent, CitizenMandateService.class, CitizenMandateService::mine).stream()
                .filter(row ->
                        Long.valueOf(child).equals(row.principalAccount()) && row.agentAccount() == account(agent))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private FamilyRow row(Person person) {
        return city.as(person, CitizenFamilyService.class, CitizenFamilyService::mine).stream()
                .filter(row -> row.familyName().equals(family))
                .findFirst()
                .orElseThrow();
    }

    private long account(Person person) {
        return city.as(person, Accounts.class, it -> it.current().id());
    }

    private void waitUntil(LocalDate day) {
        city.clock().putForward(Duration.ofDays(ChronoUnit.DAYS.between(town.today(), day)));
    }

    private <R> R acting(Person agent, long mandate, Supplier<R> work) {
        CurrentActor current = city.bean(CurrentActor.class);
        current.actFor(city.as(agent, CitizenMandateService.class, it -> it.behalf(mandate)));
        try {
            return work.get();
        } finally {
            current.actForSelf();
        }
    }

    @OnBothDatabases
    void born_on_the_29th_of_february_grown_up_on_the_1st_of_march(Engine engine) {
        LocalDate leapDay = leapDay(engine);
        begin(engine, leapDay);
        int year = leapDay.getYear() + 18;
        waitUntil(LocalDate.of(year, 2, 28));
        assertEquals(
                child,
                city.as(mother, CitizenMandateService.class, it -> it.behalf(guardian))
                        .accountId());
        assertEquals(
                child,
                city.as(father, CitizenMandateService.class, it -> it.behalf(second))
                        .accountId());
        assertTrue(row(mother).guarded());
        assertNotNull(row(father).address());
        waitUntil(LocalDate.of(year, 3, 1));
        assertThrows(NotFound.class, () -> city.as(mother, CitizenMandateService.class, it -> it.behalf(guardian)));
        assertThrows(NotFound.class, () -> city.as(father, CitizenMandateService.class, it -> it.behalf(second)));
        assertFalse(row(mother).guarded());
        assertNull(row(father).address(), "where she lives is hers to tell now");
        assertThrows(
                NotFound.class,
                () -> city.as(
                        mother,
                        CitizenMandateService.class,
                        it -> it.offer(new MandateOffer(child, "HELPER", Set.of("procedures"), ""))),
                "nobody gives leave for an adult");
        assertTrue(
                city.as(mother, CitizenMandateService.class, CitizenMandateService::children).stream()
                        .noneMatch(row -> row.familyName().equals(family)),
                "no child to speak for");
    }

    /** The next one on which a child that is a minor today can have been born. */
    private static LocalDate leapDay(Engine engine) {
        LocalDate today = new Town(CityOnDatabase.of(engine, ComingOfAgeDbTest.class)).today();
        LocalDate day = LocalDate.of(today.getYear() - 17, 2, 28);
        while (!day.isLeapYear()) {
            day = day.plusYears(1);
        }
        return day.withDayOfMonth(29);
    }

    @OnBothDatabases
    void grown_up_she_takes_her_record_over_and_nobody_takes_it_from_her(Engine engine) {
        begin(engine, eighteenIn(engine, 2));
        long application = acting(mother, guardian, () -> town.draft(mother));
        Person herself = grown();
        assertEquals(
                List.of(child),
                city
                        .as(desk.official, StaffMergeService.class, it -> it.candidates(account(herself), Desk.COUNTER))
                        .stream()
                        .map(ResidentRow::accountId)
                        .toList(),
                "found as one");
        merge(child, account(herself));
        assertEquals(child, account(herself));
        assertEquals(application, applications(herself).get(0).id());
        assertThrows(
                NotFound.class, () -> city.as(mother, CitizenApplicationService.class, it -> it.detail(application)));
        for (Person parent : List.of(mother, father)) {
            long entry = row(parent).id();
            city.as(parent, CitizenFamilyService.class, it -> {
                it.remove(entry);
                return null;
            });
        }
        assertEquals(family, profile(herself).familyName(), "no parent erases an adult");
        assertEquals(application, applications(herself).get(0).id());
    }

    @OnBothDatabases
    void a_parent_who_leaves_takes_no_child_along_that_has_a_login(Engine engine) {
        begin(engine, eighteenIn(engine, 2));
        city.as(father, CitizenFamilyService.class, it -> {
            it.remove(row(father).id());
            return null;
        });
        assertEquals(
                2,
                city.as(mother, CitizenRecordService.class, CitizenRecordService::plan)
                        .parts()
                        .size(),
                "as long as nobody else keeps it");
        Person herself = grown();
        merge(child, account(herself));
        assertEquals(
                1,
                city.as(mother, CitizenRecordService.class, CitizenRecordService::plan)
                        .parts()
                        .size());
        city.as(mother, CitizenRecordService.class, CitizenRecordService::erase);
        assertEquals(family, profile(herself).familyName());
    }

    @OnBothDatabases
    void a_minor_with_a_login_of_her_own_stays_in_the_care_of_her_guardians(Engine engine) {
        begin(engine, eighteenIn(engine, 400));
        long application = acting(mother, guardian, () -> town.draft(mother));
        Person herself = keeps(town.registered("娘"));
        long login = account(herself);
        merge(login, child);
        assertEquals(application, applications(herself).get(0).id());
        assertEquals(
                login,
                city.as(mother, CitizenMandateService.class, it -> it.behalf(guardian))
                        .accountId());
        assertEquals(login, row(father).personAccount());
        assertTrue(row(father).guarded());
        long merge = city.as(desk.official, StaffMergeService.class, it -> it.into(login))
                .get(0)
                .id();
        city.as(desk.official, StaffMergeService.class, it -> {
            it.undo(merge);
            return null;
        });
        assertEquals(
                child,
                city.as(mother, CitizenMandateService.class, it -> it.behalf(guardian))
                        .accountId());
        assertEquals(child, row(father).personAccount());
        assertTrue(applications(herself).isEmpty());
    }

    private static LocalDate eighteenIn(Engine engine, int days) {
        return new Town(CityOnDatabase.of(engine, ComingOfAgeDbTest.class))
                .today()
                .plusDays(days)
                .minusYears(18);
    }

    /** On her birthday she has a login and data of her own. */
    private Person grown() {
        waitUntil(town.today().plusDays(2));
        return keeps(town.registered("娘"));
    }

    private Person keeps(Person person) {
        city.as(person, CitizenConsentService.class, it -> {
            it.choose(Set.of("profile"));
            return null;
        });
        city.as(person, CitizenProfileService.class, it -> {
            it.save(new SaveProfile(
                    family,
                    "子",
                    "セイジン",
                    "コ",
                    OtherNames.NONE,
                    birth.toString(),
                    "",
                    new SaveProfile.TypedAddress("251-0054", "朝日町", null, "9-9", ""),
                    "",
                    "",
                    Set.of(),
                    "INBOX",
                    "JA"));
            return null;
        });
        return person;
    }

    private void merge(long survivor, long other) {
        city.as(desk.official, StaffMergeService.class, it -> {
            it.merge(survivor, other, "窓口で本人が確認");
            return null;
        });
    }

    private List<ApplicationRow> applications(Person person) {
        return city.as(person, CitizenApplicationService.class, it -> it.mine(0, 10))
                .rows();
    }

    private Profile profile(Person person) {
        return city.as(person, CitizenProfileService.class, it -> it.profile().orElseThrow());
    }
}
