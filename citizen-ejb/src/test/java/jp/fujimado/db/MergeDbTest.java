package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.shared.error.RuleViolation;

/** Two accounts of one person become one, and become two again without loss. */
class MergeDbTest {

    private static final Look LOOK = new Look("counter", "");

    private CityOnDatabase city;
    private Town town;
    private Person desk;
    private Person first;
    private Person second;
    private long firstAccount;
    private long secondAccount;
    private String family;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, MergeDbTest.class);
        town = new Town(city);
        desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        family = "名寄" + UUID.randomUUID().toString().substring(0, 6);
        first = person();
        second = person();
        firstAccount = account(first);
        secondAccount = account(second);
    }

    private Person person() {
        Person person = town.registered("花子");
        town.keepsProfile(person, family, "花子");
        return person;
    }

    private long account(Person person) {
        return city.as(person, Accounts.class, it -> it.current().id());
    }

    @OnBothDatabases
    void the_same_birth_date_and_name_are_a_candidate_without_an_address(Engine engine) {
        begin(engine);
        List<ResidentRow> found =
                city.as(desk, StaffMergeService.class, it -> it.candidates(firstAccount, LOOK)).stream()
                        .filter(row -> row.fullName().contains(family))
                        .toList();
        assertEquals(
                List.of(secondAccount),
                found.stream().map(ResidentRow::accountId).toList());
        assertEquals(null, found.get(0).address());
        assertThrows(
                RuleViolation.class,
                () -> city.as(desk, StaffMergeService.class, it -> it.candidates(firstAccount, new Look("", ""))));
    }

    @OnBothDatabases
    void both_logins_lead_to_everything_of_both(Engine engine) {
        begin(engine);
        long hers = town.draft(first);
        long his = town.draft(second);
        town.child(second, "子");
        merge();
        assertEquals(firstAccount, account(second));
        assertEquals(Set.of(hers, his), applications(second));
        assertEquals(Set.of(hers, his), applications(first));
        town.submit(second, his);
        assertTrue(city.as(second, CitizenFamilyService.class, CitizenFamilyService::mine)
                .get(0)
                .guarded());
        assertEquals(List.of(firstAccount), search());
        assertThrows(RuleViolation.class, this::merge, "already one");
    }

    @OnBothDatabases
    void taken_back_both_are_as_they_were(Engine engine) {
        begin(engine);
        long hers = town.draft(first);
        long his = town.draft(second);
        merge();
        long merge = city.as(desk, StaffMergeService.class, it -> it.into(firstAccount))
                .get(0)
                .id();
        undo(merge);
        assertEquals(secondAccount, account(second));
        assertEquals(Set.of(hers), applications(first));
        assertEquals(Set.of(his), applications(second));
        assertEquals(
                family,
                city.as(second, CitizenProfileService.class, CitizenProfileService::profile)
                        .orElseThrow()
                        .familyName());
        assertEquals(List.of(firstAccount, secondAccount), search());
        town.submit(second, his);
        assertThrows(RuleViolation.class, () -> undo(merge), "only once");
        merge();
        assertEquals(firstAccount, account(second), "and can be made again");
    }

    @OnBothDatabases
    void nothing_is_merged_without_a_reason_or_with_itself(Engine engine) {
        begin(engine);
        assertThrows(RuleViolation.class, () -> merge(firstAccount, secondAccount, " "));
        assertThrows(RuleViolation.class, () -> merge(firstAccount, firstAccount, "同じ"));
        assertFalse(account(second) == firstAccount);
    }

    private void merge() {
        merge(firstAccount, secondAccount, "窓口で本人が確認");
    }

    private void merge(long survivor, long other, String reason) {
        city.as(desk, StaffMergeService.class, it -> {
            it.merge(survivor, other, reason);
            return null;
        });
    }

    private void undo(long merge) {
        city.as(desk, StaffMergeService.class, it -> {
            it.undo(merge);
            return null;
        });
    }

    private Set<Long> applications(Person person) {
        return Set.copyOf(city.as(person, CitizenApplicationService.class, it -> it.mine(0, 10)).rows().stream()
                .map(ApplicationRow::id)
                .toList());
    }

    private List<Long> search() {
        ResidentSearch search = new ResidentSearch("", family, "", "", "", "");
        return city.as(desk, StaffResidentService.class, it -> it.search(search, LOOK, null, 10)).rows().stream()
                .map(ResidentRow::accountId)
                .sorted()
                .toList();
    }
}
