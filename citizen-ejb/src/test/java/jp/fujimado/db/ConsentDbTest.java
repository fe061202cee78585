package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.resident.ConsentProof;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.control.ConsentTexts;
import jp.fujimado.resident.entity.ConsentText;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.person.ToDo;

/** Nothing is kept before consent, and what was withdrawn is gone from every list within a minute: here at once. */
class ConsentDbTest {

    private static final Look LOOK = new Look("counter", "");

    private CityOnDatabase city;
    private Town town;
    private Person person;
    private Person desk;
    private long account;
    private String family;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        person = town.registered("花子");
        family = "同意" + UUID.randomUUID().toString().substring(0, 6);
        town.keepsProfile(person, family, "花子");
        town.child(person, "子");
        account = city.as(person, Accounts.class, it -> it.current().id());
    }

    @OnBothDatabases
    void what_was_withdrawn_is_gone_from_every_list_within_a_minute(Engine engine) {
        begin(engine);
        assertEquals(1, found());
        assertTrue(city.as(person, CitizenMyPageService.class, CitizenMyPageService::home)
                .hasProfile());
        choose(Set.of());
        city.clock().putForward(Duration.ofSeconds(60));
        assertEquals(0, found());
        assertThrows(NotFound.class, () -> city.as(desk, StaffResidentService.class, it -> it.open(account, LOOK)));
        assertThrows(NotFound.class, () -> city.as(desk, StaffMergeService.class, it -> it.candidates(account, LOOK)));
        var home = city.as(person, CitizenMyPageService.class, CitizenMyPageService::home);
        assertFalse(home.hasProfile());
        assertEquals(List.of(), home.children());
        assertEquals(List.of(), home.shortcuts());
        assertEquals(List.of(), city.as(person, CitizenFamilyService.class, CitizenFamilyService::mine));
        assertTrue(city.as(person, Residents.class, it -> it.prefill(account)).isEmpty());
        assertTrue(city.as(person, CitizenProfileService.class, CitizenProfileService::profile)
                .isEmpty());
    }

    @OnBothDatabases
    void every_consent_leaves_its_proof(Engine engine) {
        begin(engine);
        choose(Set.of("profile"));
        choose(Set.of());
        List<ConsentProof> proof = city.as(person, CitizenConsentService.class, CitizenConsentService::proof);
        assertEquals(3, proof.size());
        assertTrue(proof.stream().allMatch(row -> row.withdrawnAt() != null), proof.toString());
        assertTrue(proof.stream().allMatch(row -> row.text() != null), proof.toString());
    }

    /** As if the city had new words since the person agreed: she agreed to version 0. */
    private void agreedToOlderWords() {
        city.execute("update consent set text_version = 0 where account_id = " + account);
        city.rows(em -> {
            em.createQuery("delete from ConsentText t where t.textVersion = 0").executeUpdate();
            em.persist(new ConsentText(new ConsentPurpose("profile", 0, "前の題", "前の文面", "", false), Instant.now()));
            return null;
        });
    }

    @OnBothDatabases
    void who_agreed_to_older_words_is_asked_again_and_nothing_new_is_done_before(Engine engine) {
        begin(engine);
        agreedToOlderWords();
        assertTrue(city.as(person, CitizenConsentService.class, CitizenConsentService::mine).stream()
                .noneMatch(ConsentRow::isGiven));
        assertEquals(
                List.of("consent"),
                city.as(person, CitizenMyPageService.class, CitizenMyPageService::home).toDo().stream()
                        .map(ToDo::id)
                        .toList());
        assertThrows(RuleViolation.class, () -> town.child(person, "二人目"), "nothing more is kept");
        assertEquals(1, found(), "what the older words allowed goes on");
        choose(Set.of("profile", "bank-account", "family"));
        assertTrue(city.as(person, CitizenMyPageService.class, CitizenMyPageService::home)
                .toDo()
                .isEmpty());
        List<ConsentProof> proof = city.as(person, CitizenConsentService.class, CitizenConsentService::proof);
        ConsentProof older = proof.stream()
                .filter(row -> row.title().equals("前の題"))
                .findFirst()
                .orElseThrow();
        assertEquals("前の文面", older.text());
        assertTrue(older.replaced());
        assertEquals(3, proof.stream().filter(row -> row.withdrawnAt() == null).count());
        town.child(person, "二人目");
    }

    @OnBothDatabases
    void a_consent_to_older_words_can_be_withdrawn_with_all_that_it_kept(Engine engine) {
        begin(engine);
        agreedToOlderWords();
        choose(Set.of());
        assertEquals(0, found());
        assertTrue(city.as(person, CitizenConsentService.class, CitizenConsentService::proof).stream()
                .noneMatch(row -> row.withdrawnAt() == null || row.replaced()));
    }

    @OnBothDatabases
    void words_are_not_changed_without_a_new_version(Engine engine) {
        begin(engine);
        ConsentTexts texts = city.bean(ConsentTexts.class);
        ConsentPurpose secret = new ConsentPurpose("profile", 1, "題", "こっそり変えた文面", "", false);
        assertThrows(
                IllegalStateException.class,
                () -> city.rows(em -> {
                    texts.keep(List.of(secret));
                    return null;
                }));
    }

    @OnBothDatabases
    void nothing_is_kept_without_consent(Engine engine) {
        begin(engine);
        choose(Set.of());
        assertThrows(RuleViolation.class, () -> town.child(person, "二人目"));
        assertEquals(0, found());
    }

    private void choose(Set<String> purposes) {
        city.as(person, CitizenConsentService.class, it -> {
            it.choose(purposes);
            return null;
        });
    }

    private int found() {
        ResidentSearch search = new ResidentSearch("", family, "", "", "", "");
        return city.as(desk, StaffResidentService.class, it -> it.search(search, LOOK, null, 10))
                .rows()
                .size();
    }
}
