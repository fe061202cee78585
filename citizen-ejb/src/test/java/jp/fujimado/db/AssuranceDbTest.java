package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.fujimado.identity.CardItems;
import jp.fujimado.identity.SignIn;
import jp.fujimado.identity.boundary.citizen.CitizenAccountService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.procedure.definition.control.PackageReader;
import jp.fujimado.procedure.definition.entity.PublishedVersion;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.StartVisit;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.citizen.CitizenVerificationService;
import jp.fujimado.shared.error.RuleViolation;

/** A procedure can demand that the city knows by the card who applies: at the beginning and at the end. */
class AssuranceDbTest {

    private static final String CARD_ADDRESS = "神奈川県藤沢市朝日町1-1";

    @OnBothDatabases
    void only_who_has_shown_the_card_begins_and_hands_in(Engine engine) {
        CityOnDatabase city = CityOnDatabase.of(engine, AssuranceDbTest.class);
        Town town = new Town(city);
        demandCard(city);
        Person person = town.registered("花子");
        town.keepsProfile(person, "湘南", "花子");
        assertThrows(RuleViolation.class, () -> town.draft(person));
        showCard(city, person);
        long draft = town.draft(person);
        move(city, person);
        assertThrows(RuleViolation.class, () -> town.submit(person, draft), "moved in between");
        assertThrows(
                RuleViolation.class, () -> city.as(person, CitizenDraftService.class, it -> it.start(Town.PROCEDURE)));
        showCard(city, person);
        assertNotNull(town.submit(person, draft));
        atTheCounter(city, person);
    }

    /** The official sees a document instead; the card that was shown some day does not speak on the telephone. */
    private static void atTheCounter(CityOnDatabase city, Person person) {
        Desk desk = new Desk(city, "citizen-desk:desk");
        long account = desk.account(person);
        for (StartVisit weak : List.of(Desk.PHONE, new StartVisit("COUNTER", "two-documents", ""))) {
            long visit = desk.begin(account, weak);
            assertThrows(RuleViolation.class, () -> desk.draft(visit));
        }
        move(city, person);
        long visit = desk.begin(account, Desk.LICENCE);
        long draft = desk.draft(visit);
        long phone = desk.begin(account, Desk.PHONE);
        assertThrows(RuleViolation.class, () -> desk.submit(phone, draft));
        assertNotNull(desk.submit(visit, draft));
    }

    private static void demandCard(CityOnDatabase city) {
        city.rows(em -> {
            PublishedVersion current = em.createQuery(
                            "select v from PublishedVersion v where v.code = :code", PublishedVersion.class)
                    .setParameter("code", Town.PROCEDURE)
                    .getSingleResult();
            int version = current.definition().version();
            String content = current.content()
                    .replace("\"version\":" + version, "\"version\":" + (version + 1))
                    .replaceFirst("\"kana\":", "\"assurance\":\"card\",\"kana\":");
            ProcedureDefinition next = PackageReader.readBack(content);
            assertTrue(next.guide().cardNeeded());
            em.persist(new PublishedVersion(
                    next.id(), content, "1".repeat(64), city.clock().instant()));
            city.bean(DefinitionCatalogue.class).offer(List.of(next));
            return null;
        });
    }

    private static void showCard(CityOnDatabase city, Person person) {
        SignIn signIn = new SignIn(null, null, new CardItems("xid", "湘南　花子", CARD_ADDRESS, "1994-04-01", "female"));
        city.as(person, CitizenAccountService.class, it -> it.signedIn(signIn));
        city.as(person, CitizenVerificationService.class, it -> {
            it.accept();
            return null;
        });
    }

    private static void move(CityOnDatabase city, Person person) {
        SaveProfile.TypedAddress place = new SaveProfile.TypedAddress("251-0054", "朝日町", null, "2-2", "");
        city.as(person, CitizenProfileService.class, it -> {
            it.save(new SaveProfile(
                    "湘南", "花子", "ショウナン", "ハナコ", OtherNames.NONE, "1994-04-01", "2", place, "", "", null, "MAIL", "JA"));
            return null;
        });
    }
}
