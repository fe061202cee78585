package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import jp.fujimado.identity.CardItems;
import jp.fujimado.identity.SignIn;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.citizen.CitizenAccountService;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.VerificationOffer;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.citizen.CitizenVerificationService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** What a card says replaces what a person said: only by her act, with before and after on record. */
class VerificationDbTest {

    private static final String ADDRESS = "神奈川県藤沢市朝日町２番地の３　コーポ　１０１号";

    private CityOnDatabase city;
    private Person person;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        Town town = new Town(city);
        person = town.registered("湘南");
        town.keepsProfile(person, "湘南", "花子");
    }

    private void signsInWith(String name, String address, String birthDate) {
        SignIn signIn = new SignIn(null, null, new CardItems("xid", name, address, birthDate, "female"));
        city.as(person, CitizenAccountService.class, it -> it.signedIn(signIn));
    }

    @OnBothDatabases
    void nothing_is_replaced_before_the_person_agrees(Engine engine) {
        begin(engine);
        signsInWith("藤沢　花子", ADDRESS, "1994-04-02");
        assertEquals("湘南", profile().familyName());
        VerificationOffer offer = offer();
        assertEquals(
                List.of("fullName", "birthDate", "address"),
                offer.rows().stream()
                        .filter(VerificationOffer.Row::isChanged)
                        .map(VerificationOffer.Row::item)
                        .toList());
        assertTrue(accept(), "another name, so its reading has to be looked at");
        Profile proved = profile();
        assertEquals("藤沢 花子", proved.fullName());
        assertEquals(ADDRESS, proved.address().fullText(), "連結表記 is kept as the card has it");
        assertEquals("2番地の3", proved.address().block());
        assertEquals("コーポ 101号", proved.address().building());
        assertEquals("xid", proved.verification().by());
        assertEquals("タカハシ", proved.familyKana(), "not on the card");
        assertThrows(NotFound.class, this::accept, "once");
    }

    @OnBothDatabases
    void before_and_after_are_on_record(Engine engine) {
        begin(engine);
        signsInWith("藤沢　花子", ADDRESS, "1994-04-01");
        accept();
        long account = city.as(person, Accounts.class, it -> it.current().id());
        String detail = city.rows(em -> em.createQuery(
                        "select e.detail from AuditEntry e where e.action = 'verification.accept' and e.accountId = :a",
                        String.class)
                .setParameter("a", account)
                .getSingleResult());
        assertTrue(detail.contains("fullName 湘南 花子 → 藤沢 花子"), detail);
        assertTrue(city.as(person, CitizenProfileService.class, it -> it.history(0, 20)).rows().stream()
                .anyMatch(row -> row.item().equals("fullName") && row.before().equals("湘南 花子")));
    }

    @OnBothDatabases
    void declined_is_forgotten(Engine engine) {
        begin(engine);
        signsInWith("藤沢　花子", ADDRESS, "1994-04-01");
        city.as(person, CitizenVerificationService.class, it -> {
            it.decline();
            return null;
        });
        assertTrue(city.as(person, CitizenVerificationService.class, CitizenVerificationService::offer)
                .isEmpty());
        assertNull(profile().verification());
    }

    @OnBothDatabases
    void withdrawing_the_consent_ends_the_proof_and_leaves_the_data(Engine engine) {
        begin(engine);
        signsInWith("湘南　花子", ADDRESS, "1994-04-01");
        accept();
        assertNotNull(profile().verification());
        city.as(person, CitizenConsentService.class, it -> {
            it.choose(Set.of("profile", "bank-account", "family"));
            return null;
        });
        assertNull(profile().verification());
        assertEquals(ADDRESS, profile().address().fullText());
    }

    @OnBothDatabases
    void what_does_not_fit_is_said_and_changes_nothing(Engine engine) {
        begin(engine);
        signsInWith("湘南　花子", "神奈川県横浜市中区日本大通１", "1994-04-01");
        assertTrue(offer().problem().contains("藤沢市の住所ではありません"), offer().problem());
        assertThrows(RuleViolation.class, this::accept);
        signsInWith("湘南　花子", "神奈川県藤沢市無い町１", "1994-04-01");
        assertTrue(offer().problem().contains("町名"), offer().problem());
        signsInWith("藤沢花子", ADDRESS, "1994-04-01");
        assertTrue(offer().problem().contains("氏と名に分けられません"), offer().problem());
        signsInWith("湘南花子", ADDRESS, "1994-02-30");
        assertFalse(offer().problem() == null);
        assertEquals("湘南 花子", profile().fullName());
        signsInWith("湘南花子", ADDRESS, "1994-04-01");
        assertFalse(accept(), "the same name");
        assertEquals("湘南 花子", profile().fullName());
    }

    private Profile profile() {
        return city.as(person, CitizenProfileService.class, CitizenProfileService::profile)
                .orElseThrow();
    }

    private VerificationOffer offer() {
        return city.as(person, CitizenVerificationService.class, CitizenVerificationService::offer)
                .orElseThrow();
    }

    private boolean accept() {
        return city.as(person, CitizenVerificationService.class, CitizenVerificationService::accept);
    }
}
