package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name of one character or of eighty, outside the basic plane or with a variation selector, on its whole way. */
class RareNamesDbTest {

    private CityOnDatabase city;
    private Town town;
    private Person person;
    private String name;

    private void begin(Engine engine, String family) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        person = town.registered("名");
        name = family;
        town.keepsProfile(person, family, "花子");
    }

    @ParameterizedTest(name = "{0}: {1} {2} times")
    @CsvSource({
        "H2, 𠮷, 1", "POSTGRES, 𠮷, 1", "H2, 𠮷, 80", "POSTGRES, 𠮷, 80",
        "H2, 葛\udb40\udd00, 1", "POSTGRES, 葛\udb40\udd00, 1", "H2, 葛\udb40\udd00, 80", "POSTGRES, 葛\udb40\udd00, 80",
        "H2, 𠮷\udb40\udd00, 80", "POSTGRES, 𠮷\udb40\udd00, 80"
    })
    void is_found_and_handed_out_as_it_is_written(Engine engine, String character, int times) throws IOException {
        begin(engine, character.repeat(times));
        assertTrue(finds(name + "花"), "whole");
        assertTrue(finds(character), "its beginning");
        assertEquals(times > 1, finds(character + character), "no wild card in half a character");
        long decided = decided();
        Map<String, byte[]> sheets = city.as(person, CitizenRecordService.class, CitizenRecordService::download)
                .sheets();
        String profile = text(sheets.get("profile.csv"));
        assertAll(
                () -> assertTrue(profile.contains(name), profile),
                () -> assertTrue(Json.createReader(new ByteArrayInputStream(sheets.get("fujimado.json")))
                        .readObject()
                        .toString()
                        .contains(name)),
                () -> assertTrue(text(inbox()).lines().anyMatch(line -> line.contains("," + name + " 花子,"))),
                () -> assertTrue(letter(decided).contains(base(name)), letter(decided)),
                () -> assertTrue(messages().contains(name + " 花子"), messages()));
    }

    private boolean finds(String typed) {
        long account = city.as(person, Accounts.class, it -> it.current().id());
        Person desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        List<ResidentRow> rows = city.as(
                        desk,
                        StaffResidentService.class,
                        it -> it.search(
                                new ResidentSearch("", typed, "", "", "", String.valueOf(account)),
                                Desk.COUNTER,
                                null,
                                5))
                .rows();
        return rows.stream().anyMatch(row -> row.fullName().startsWith(name));
    }

    private long decided() {
        long id = town.draft(person);
        FormStep step = city.as(person, CitizenDraftService.class, it -> it.step(id, "person"));
        Map<String, List<String>> answers = Map.of(
                "familyName", List.of(name),
                "givenName", List.of("花子"),
                "familyKana", List.of("ヨシダ"),
                "givenKana", List.of("ハナコ"),
                "birthDate", List.of("1994-04-01"));
        city.as(
                person,
                CitizenDraftService.class,
                it -> it.savePage(new SavePage(id, "person", answers, step.revision())));
        town.submit(person, id);
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        Person approver = town.signedIn(Person.official("child-benefit:approver"), "田中");
        town.assess(assessor, id, (it, revision) -> it.start(id, revision));
        town.assess(assessor, id, (it, revision) -> it.recommend(id, revision, Recommendation.GRANT, "要件を満たす"));
        town.decide(approver, id, (it, revision) -> it.approve(id, revision, null));
        return id;
    }

    private byte[] inbox() {
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        return city.as(
                        assessor,
                        StaffInboxService.class,
                        it -> it.csv(new InboxQuery(Queue.ALL, null, name, CaseOrder.DUE_FIRST, null, 100)))
                .bytes();
    }

    private String letter(long id) throws IOException {
        byte[] pdf = city.as(person, CitizenApplicationService.class, it -> it.letter(id))
                .bytes();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }

    /** The font of the letters has no forms for selectors: the standard form of the character stands there. */
    private static String base(String text) {
        return text.replaceAll("[\\x{E0100}-\\x{E01EF}]", "");
    }

    private String messages() {
        return city.as(person, CitizenMessageService.class, it -> it.mine(0, 10)).rows().stream()
                .map(row -> city.as(person, CitizenMessageService.class, it -> it.open(row.id()))
                        .toString())
                .reduce("", String::concat);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
