package jp.fujimado.procedure.definition.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.shared.json.PackageProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageReaderTest {

    private final PackageReader reader = new PackageReader(ShippedPackages.KNOWN);

    @TempDir
    Path procedures;

    @BeforeEach
    void copy() throws IOException {
        for (String code : List.of("pregnancy-support-2", "park-act-permit")) {
            Path target = Files.createDirectory(procedures.resolve(code));
            try (Stream<Path> files = Files.list(ShippedPackages.FOLDER.resolve(code))) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = procedures.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), from + " is not in " + file);
        Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to.replace("$", "\\$")));
    }

    private List<PackageProblem> problems() {
        return assertThrows(BrokenProcedurePackage.class, () -> reader.readAll(procedures))
                .problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pregnancy-support-1", "pregnancy-support-2", "park-act-permit"})
    void reads_the_shipped_packages_and_back_from_the_stored_text(String code) throws IOException {
        ProcedurePackage read = reader.read(ShippedPackages.FOLDER.resolve(code));
        assertEquals(new DefinitionId(code, 2), read.id());
        assertTrue(read.hash().matches("[0-9a-f]{64}"));
        assertEquals(read.definition(), PackageReader.readBack(read.json()));
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(read.definition());
        }
    }

    @Test
    void grants_the_sums_of_the_rules() {
        ProcedureDefinition first = ShippedPackages.definition("pregnancy-support-1");
        ProcedureDefinition second = ShippedPackages.definition("pregnancy-support-2");
        Answers twins = Answers.none().with("fetusCount", "2");
        assertEquals(50_000, first.outcome().effects().get(0).amount(twins));
        assertEquals(100_000, second.outcome().effects().get(0).amount(twins));
        assertTrue(ShippedPackages.definition("park-act-permit")
                .outcome()
                .effects()
                .isEmpty());
    }

    @Test
    void the_hash_knows_content_but_not_layout() throws IOException {
        ProcedurePackage before = reader.read(procedures.resolve("park-act-permit"));
        Path file = procedures.resolve("park-act-permit/review.json");
        Files.writeString(file, Files.readString(file).replaceAll("\\s+", " "));
        replace(
                "park-act-permit/review.json",
                "\"step\": \"ASSESS\", \"role\": \"assessor\"",
                "\"role\": \"assessor\", \"step\": \"ASSESS\"");
        assertEquals(
                before.hash(),
                reader.read(procedures.resolve("park-act-permit")).hash());
        replace("park-act-permit/review.json", "不許可", "不承認");
        assertNotEquals(
                before.hash(),
                reader.read(procedures.resolve("park-act-permit")).hash());
    }

    @Test
    void a_published_version_never_changes() throws IOException {
        List<ProcedurePackage> before = reader.readAll(procedures);
        Map<DefinitionId, String> published = Map.of(
                before.get(0).id(),
                before.get(0).hash(),
                before.get(1).id(),
                before.get(1).hash());
        assertDoesNotThrow(() -> PublishedVersions.requireUnchanged(published, before));
        replace("park-act-permit/review.json", "不許可", "不承認");
        List<ProcedurePackage> changed = reader.readAll(procedures);
        BrokenProcedurePackage refused = assertThrows(
                BrokenProcedurePackage.class, () -> PublishedVersions.requireUnchanged(published, changed));
        assertEquals(1, refused.problems().size());
        assertEquals("park-act-permit/procedure.json", refused.problems().get(0).file());
        replace("park-act-permit/procedure.json", "\"version\": 2", "\"version\": 3");
        assertDoesNotThrow(() -> PublishedVersions.requireUnchanged(published, reader.readAll(procedures)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            procedure.json | "version": 2,               | ''                          | /version | is missing
            procedure.json | "version": 2                | "version": 0                | /version | whole number
            procedure.json | "version": 2                | "version": "1"              | /version | whole number
            procedure.json | "title": "公園内行為許可"   | "title": " "                | /title | is empty
            procedure.json | "code": "park-act-permit"   | "code": "park"              | /code | must be the folder's name
            procedure.json | "code": "park-act-permit"   | "code": "Park Act"          | /code | lower-case words
            procedure.json | "department": "park"        | "department": "parks"       | /department | unknown code 'parks'
            procedure.json | コウエンナイ                | 公園内                      | /kana | katakana
            procedure.json | "event-culture"             | "events"                    | /lifeEvents/0 | unknown code 'events'
            procedure.json | "checkedOn": "2026-11-22"   | "checkedOn": "平成38年11月22日" | /checkedOn | NOT_IN_ERA
            procedure.json | "checkedOn": "2026-11-22"   | "checkedOn": "2026-02-30"   | /checkedOn | NO_SUCH_DAY
            procedure.json | "source":                   | "sourc":                    | /sourc | unknown property
            procedure.json | "source":                   | "sourc":                    | /source | is missing
            procedure.json | "needs": [                  | "needs": "x", "neds": [     | /facts/needs | array of texts
            form.json      | "type": "text"              | "type": "txet"              | /pages/0/fields/0/type | unknown field type 'txet'
            form.json      | "key": "placeInPark"        | "key": "parkName"           | /pages/0/fields/1/key | duplicate field key
            form.json      | "key": "time"               | "key": "place"              | /pages/1/key | duplicate page key
            form.json      | "key": "parkName"           | "key": "Park Name"          | /pages/0/fields/0/key | letters and digits
            form.json      | "maxLength": 100            | "maxLenght": 100            | /pages/0/fields/0/limits/maxLenght | no limit of a field of type text
            form.json      | "maxLength": 100            | "maxLength": -1             | /pages/0/fields/0/limits/maxLength | whole number
            form.json      | "limits": { "maxLength": 100 } | "hint": "x"              | /pages/0/fields/0/limits/maxLength | needs this limit
            form.json      | "required": true            | "hint": "x"                 | /pages/0/fields/0/required | give either required
            form.json      | "required": true            | "required": "yes"           | /pages/0/fields/0/required | true or false
            form.json      | "value": "today+7bd"        | "value": "today+7w"         | /pages/1/fields/0/limits/earliest/value | is no day
            form.json      | "value": "today+7bd"        | "value": "2027-02-30"       | /pages/1/fields/0/limits/earliest/value | is no day
            form.json      | "value": "answer:startDate" | "value": "answer:beginDate" | /pages/1/fields/1/limits/earliest/value | no date field 'beginDate'
            form.json      | {limit}以後に               | {limt}以後に                | /pages/1/fields/0/limits/earliest/sentence | unknown placeholder {limt}
            form.json      | "field": "equipment"        | "field": "equipmnt"         | /pages/2/fields/3/visibleWhen/field | no field 'equipmnt' before this place
            form.json      | "field": "equipment"        | "field": "applicantKind"    | /pages/2/fields/3/visibleWhen/field | conditions look back only
            form.json      | "notEmpty": true            | "isThere": true             | /pages/2/fields/3/visibleWhen | exactly one of
            form.json      | "equals": "group"           | "equals": "club"            | /pages/3/fields/1/visibleWhen/equals | can never be 'club'
            form.json      | "value": "food"             | "value": "tent"             | /pages/2/fields/2/options/1/value | duplicate option value
            form.json      | "prefill": "resident.familyName" | "prefill": "resident.family" | /pages/3/fields/2/prefill | unknown code
            form.json      | "autocomplete": "tel"       | "autocomplete": "telephone" | /pages/4/fields/2/autocomplete | unknown code
            form.json      | "image/png"                 | "png"                       | /pages/2/fields/4/limits/contentTypes | 'png' is not a content type
            review.json    | "step": "APPROVE"           | "step": "SIGN"              | /steps/1/step | unknown step 'SIGN'
            review.json    | "step": "APPROVE"           | "step": "ASSESS"            | /steps | one ASSESS and then one APPROVE
            review.json    | "role": "approver"          | "role": "boss"              | /steps/1/role | unknown code 'boss'
            review.json    | "targetOpenDays": 5         | "targetOpenDays": 0         | /steps/1/targetOpenDays | whole number
            notices.json   | {receiptNumber}             | {receiptNo}                 | /SUBMITTED/body | unknown placeholder {receiptNo}
            notices.json   | {receiptNumber}             | {reason}                    | /SUBMITTED/body | has no value here
            notices.json   | {receiptNumber}             | {amount}                    | /SUBMITTED/body | has no value here
            notices.json   | {receiptNumber}             | {receiptNumber              | /SUBMITTED/body | brace without its partner
            notices.json   | "WITHDRAWN"                 | "CANCELLED"                 | /WITHDRAWN | is missing
            notices.json   | "WITHDRAWN"                 | "CANCELLED"                 | /CANCELLED | unknown property
            letter.json    | "refused"                   | "rejected"                  | /refused | is missing
            letter.json    | {submittedOn}               | {link}                      | /approved/paragraphs | has no value here
            """)
    void names_file_place_and_reason(String file, String from, String to, String place, String reason)
            throws IOException {
        compact("park-act-permit/form.json");
        replace("park-act-permit/" + file, from, to);
        List<PackageProblem> problems = problems();
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.file().equals("park-act-permit/" + file)
                                && problem.place().equals(place)
                                && problem.reason().contains(reason)),
                problems::toString);
    }

    /** Puts the limits of a text field on one line, so that the table above can name them. */
    private void compact(String file) throws IOException {
        Path path = procedures.resolve(file);
        String text = Files.readString(path);
        Files.writeString(path, text.replaceAll("\\{\\s+\"maxLength\": (\\d+)\\s+\\}", "{ \"maxLength\": $1 }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            effects.json | "effect": "benefit-grant" | "effect": "benefit"      | /effects/0/effect | unknown code 'benefit'
            effects.json | "yen": 50000              | "yen": 0                 | /effects/0/yen | whole number
            effects.json | "timesField": "fetusCount"| "timesField": "babies"   | /effects/0/timesField | no number field 'babies'
            form.json    | "min": 1                  | "min": 0                 | /effects/0/timesField | min of 1 or more
            form.json    | "type": "bankNumber"      | "type": "phone"          | /effects/0/effect | exactly one field of type bankNumber
            """)
    void never_grants_a_wrong_sum(String file, String from, String to, String place, String reason) throws IOException {
        replace("pregnancy-support-2/" + file, from, to);
        List<PackageProblem> problems = problems();
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.file().equals("pregnancy-support-2/effects.json")
                                && problem.place().equals(place)
                                && problem.reason().contains(reason)),
                problems::toString);
    }

    @Test
    void names_line_and_column_of_broken_json() throws IOException {
        replace("park-act-permit/review.json", "\"role\": \"assessor\",", "\"role\": \"assessor\"");
        PackageProblem problem = problems().get(0);
        assertEquals("park-act-permit/review.json", problem.file());
        assertTrue(problem.place().matches("line 6, column \\d+"), problem.place());
        assertEquals(1, problems().size());
    }

    @Test
    void refuses_a_key_that_is_given_twice() throws IOException {
        replace("park-act-permit/review.json", "\"role\": \"assessor\",", "\"role\": \"x\", \"role\": \"assessor\",");
        assertEquals("park-act-permit/review.json", problems().get(0).file());
        assertTrue(
                problems().get(0).reason().toLowerCase().contains("duplicate"),
                problems().toString());
    }

    @Test
    void refuses_other_encodings_and_other_files() throws IOException {
        Path folder = procedures.resolve("park-act-permit");
        Files.write(folder.resolve("letter.json"), "{\"題\":1}".getBytes("Shift_JIS"));
        Files.writeString(folder.resolve("fees.json"), "{}");
        Files.writeString(folder.resolve("notices.json"), "[]", StandardCharsets.UTF_8);
        Files.delete(folder.resolve("review.json"));
        Files.writeString(folder.resolve("README.md"), "notes");
        List<String> found = problems().stream()
                .map(problem -> problem.file().replace("park-act-permit/", "") + ": " + problem.reason())
                .sorted()
                .toList();
        assertEquals(4, found.size(), found::toString);
        assertTrue(found.get(0).startsWith("fees.json: unknown file"), found::toString);
        assertEquals("letter.json: is not UTF-8", found.get(1));
        assertTrue(found.get(2).startsWith("notices.json: must be one JSON object"), found::toString);
        assertEquals("review.json: the file is missing", found.get(3));
    }

    @Test
    void reports_all_packages_at_once() throws IOException {
        replace("park-act-permit/form.json", "\"type\": \"text\"", "\"type\": \"txet\"");
        replace("park-act-permit/procedure.json", "\"department\": \"park\"", "\"department\": \"parks\"");
        replace("pregnancy-support-2/procedure.json", "\"version\": 2", "\"version\": 0");
        BrokenProcedurePackage broken = assertThrows(BrokenProcedurePackage.class, () -> reader.readAll(procedures));
        assertEquals(3, broken.problems().size(), broken::getMessage);
        for (PackageProblem problem : broken.problems()) {
            assertTrue(broken.getMessage().contains(problem.toString()), broken.getMessage());
        }
    }

    @Test
    void an_old_version_may_name_codes_that_no_longer_exist() {
        String stored =
                reader.read(procedures.resolve("park-act-permit")).json().replace("\"park\"", "\"green\"");
        assertEquals("green", PackageReader.readBack(stored).department());
        assertThrows(BrokenProcedurePackage.class, () -> PackageReader.readBack("{}"));
        assertThrows(BrokenProcedurePackage.class, () -> PackageReader.readBack("no json"));
    }
}
