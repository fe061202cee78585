package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.fujimado.identity.ImportPreview;
import jp.fujimado.identity.ImportPreview.Problem;
import jp.fujimado.identity.StaffRow;
import jp.fujimado.identity.boundary.staff.StaffDirectoryService;
import jp.fujimado.identity.boundary.system.FirstOfficials;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** The directory says who may do what until when, and changes by files that are looked at first. */
class DirectoryDbTest {

    private static final String HEADER = "職員番号,氏名,フリガナ,メールアドレス,所属コード,担当,開始日,終了日\n";

    private CityOnDatabase city;
    private Person keeper;
    private String number;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        keeper = Person.official("personnel:directory");
        number = "n" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Somebody with the number signs in for the first time. */
    private Person signsIn() {
        Person official = new Person("login-" + UUID.randomUUID(), Set.of("staff"), Set.of());
        new Town(city).signedInAs(official, number);
        return official;
    }

    private String line(String more) {
        return number + ",新任 一郎,シンニン イチロウ,,child-benefit," + more + "\n";
    }

    @OnBothDatabases
    void a_role_opens_doors_from_its_first_day_to_its_last(Engine engine) {
        begin(engine);
        Town town = new Town(city);
        apply(
                HEADER
                        + line("審査担当," + town.today().plusDays(1) + ","
                                + town.today().plusDays(2)),
                false);
        Person official = signsIn();
        assertThrows(Forbidden.class, () -> inbox(official), "not yet");
        city.clock().putForward(Duration.ofDays(1));
        inbox(official);
        city.clock().putForward(Duration.ofDays(1));
        inbox(official);
        city.clock().putForward(Duration.ofDays(1));
        assertThrows(Forbidden.class, () -> inbox(official), "over");
    }

    @OnBothDatabases
    void a_role_that_is_ended_by_hand_ends_at_once(Engine engine) {
        begin(engine);
        apply(HEADER + line("assessor,2020-01-01,"), false);
        Person official = signsIn();
        inbox(official);
        StaffRow row = row();
        city.as(keeper, StaffDirectoryService.class, it -> {
            it.end(row.roles().get(0).id());
            return null;
        });
        assertThrows(Forbidden.class, () -> inbox(official));
        city.as(keeper, StaffDirectoryService.class, it -> {
            it.give(row.id(), "park", "assessor", "2020/1/1", "");
            return null;
        });
        inbox(official);
        assertThrows(
                RuleViolation.class,
                () -> city.as(keeper, StaffDirectoryService.class, it -> {
                    it.give(row.id(), "park", "citizen", "2020/1/1", "");
                    return null;
                }));
    }

    @OnBothDatabases
    void a_number_belongs_to_the_first_login_for_good(Engine engine) {
        begin(engine);
        apply(HEADER + line("assessor,2020-01-01,"), false);
        inbox(signsIn());
        Person second = signsIn();
        assertThrows(Forbidden.class, () -> inbox(second));
    }

    @OnBothDatabases
    void nobody_gives_herself_a_role(Engine engine) {
        begin(engine);
        apply(HEADER + line("directory,2020-01-01,"), false);
        Person official = signsIn();
        StaffRow row = row();
        assertThrows(
                RuleViolation.class,
                () -> city.as(official, StaffDirectoryService.class, it -> {
                    it.give(row.id(), "audit", "auditor", "2020/1/1", "");
                    return null;
                }));
        byte[] file = (HEADER + line("auditor,2020-01-01,")).getBytes(StandardCharsets.UTF_8);
        long own = city.as(official, StaffDirectoryService.class, it -> it.upload(file));
        String print = city.as(official, StaffDirectoryService.class, it -> it.preview(own, false))
                .fingerprint();
        assertThrows(
                RuleViolation.class,
                () -> city.as(official, StaffDirectoryService.class, it -> {
                    it.apply(own, false, print);
                    return null;
                }));
    }

    @OnBothDatabases
    void a_file_changes_what_its_preview_says_and_only_once(Engine engine) {
        begin(engine);
        long file = upload(HEADER + line("assessor,2020-01-01,"));
        ImportPreview shown = preview(file, false);
        assertEquals(2, shown.count("ADD"), shown.toString());
        assertEquals(List.of(), find());
        apply(file, false, shown.fingerprint());
        assertEquals(1, find().size());
        assertThrows(Conflict.class, () -> apply(file, false, shown.fingerprint()));
        long again = upload(HEADER + line("assessor,2020-01-01,"));
        assertEquals(List.of(), preview(again, false).changes());
        long other = upload(HEADER + line("assessor,2020-01-01,2031-03-31"));
        ImportPreview change = preview(other, false);
        assertEquals(1, change.count("CHANGE"), change.toString());
        apply(HEADER + line("assessor,2020-01-01,2030-03-31"), false);
        assertThrows(Conflict.class, () -> apply(other, false, change.fingerprint()), "changed meanwhile");
        Person stranger = Person.official("personnel:directory");
        assertThrows(
                NotFound.class, () -> city.as(stranger, StaffDirectoryService.class, it -> it.preview(other, false)));
    }

    @OnBothDatabases
    void a_whole_file_ends_what_it_does_not_have(Engine engine) {
        begin(engine);
        apply(HEADER + line("assessor,2020-01-01,") + line("approver,2020-01-01,"), false);
        long file = upload(HEADER + line("assessor,2020-01-01,"));
        assertEquals(0, preview(file, false).count("END"));
        assertTrue(preview(file, true).changes().stream()
                .anyMatch(change ->
                        change.staffNumber().equals(number) && change.what().contains("決裁者")));
    }

    @OnBothDatabases
    void every_wrong_row_is_named_with_its_line_and_nothing_is_changed(Engine engine) {
        begin(engine);
        long file = upload(HEADER
                + line("assessor,2020-01-01,")
                + line("assessor,2020-01-01,")
                + number + "b,=cmd|'/C calc'!A0,シンニン,,child-benefit,assessor,2020-01-01,\n"
                + number + "c,名,シンニン,,nowhere,assessor,2020-01-01,\n"
                + number + "d,名,シンニン,,child-benefit,王様,2020-01-01,\n"
                + number + "e,名,シンニン,,child-benefit,assessor,2020-02-30,\n"
                + number + "f,名,シンニン,,child-benefit,assessor,2020-02-03,2020-02-02\n"
                + ",名,シンニン,,child-benefit,assessor,2020-02-03,\n"
                + number + "g,名,シンニン\n");
        ImportPreview preview = preview(file, false);
        assertEquals(
                List.of(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L),
                preview.problems().stream().map(Problem::line).toList(),
                preview.problems().toString());
        assertTrue(
                preview.problems().get(1).sentence().contains("計算式"),
                preview.problems().toString());
        assertFalse(preview.isApplicable());
        assertThrows(RuleViolation.class, () -> apply(file, false, preview.fingerprint()));
    }

    @OnBothDatabases
    void names_are_as_long_as_people_count_them_and_stay_as_they_are(Engine engine) {
        begin(engine);
        String widest = "𠮷\udb40\udd00".repeat(80);
        for (String name : List.of(widest, "葛\udb40\udd00", "𠮷")) {
            apply(HEADER + number + "," + name + ",シンニン,,child-benefit,assessor,2020-01-01,\n", false);
            assertEquals(
                    name,
                    city.as(keeper, StaffDirectoryService.class, it -> it.find(number, "", null, 1))
                            .rows()
                            .get(0)
                            .name());
        }
        String broken = number + "," + widest + "𠮷,シンニン,,child-benefit,assessor,2020-01-01,\n"
                + number + "x".repeat(40) + ",名,シンニン,,child-benefit,assessor,2020-01-01,\n"
                + number + "b,名\u0007,シンニン,,child-benefit,assessor,2020-01-01,\n"
                + number + "c,名\uFFFF,シンニン,,child-benefit,assessor,2020-01-01,\n";
        ImportPreview preview = preview(upload(HEADER + broken), false);
        assertEquals(
                List.of(2L, 3L, 4L, 5L),
                preview.problems().stream().map(Problem::line).toList(),
                preview.problems().toString());
    }

    @OnBothDatabases
    void byte_order_mark_and_shift_jis_are_read_and_other_columns_are_explained(Engine engine) {
        begin(engine);
        String good = HEADER + line("assessor,令和2年1月1日,");
        for (byte[] bytes : List.of(
                ("\uFEFF" + good).getBytes(StandardCharsets.UTF_8), good.getBytes(Charset.forName("windows-31j")))) {
            long file = city.as(keeper, StaffDirectoryService.class, it -> it.upload(bytes));
            assertEquals(List.of(), preview(file, false).problems());
            assertEquals("新任 一郎", preview(file, false).changes().get(0).name());
        }
        ImportPreview columns = preview(upload("番号,氏名\n1,名\n"), false);
        assertTrue(columns.problems().get(0).sentence().contains("職員番号、フリガナ"), columns.toString());
        assertEquals(1, preview(upload(""), false).problems().size());
        assertEquals(1, preview(upload(HEADER + "\"open"), false).problems().size());
        byte[] noText = {(byte) 0xFF, (byte) 0xFE, (byte) 0x81, 0x00};
        assertThrows(RuleViolation.class, () -> city.as(keeper, StaffDirectoryService.class, it -> it.upload(noText)));
    }

    @OnBothDatabases
    void invented_officials_fill_every_department(Engine engine) {
        CityOnDatabase empty = CityOnDatabase.walked(engine);
        long before = officials(empty);
        empty.asSystem(FirstOfficials.class, it -> {
            it.invent(300, Path.of("../config/sample-data/names.json"));
            return null;
        });
        assertTrue(officials(empty) >= before);
        assertEquals(150L, (long) empty.rows(em -> em.createQuery(
                        "select count(distinct r.department) from StaffRole r, StaffMember m"
                                + " where m.id = r.memberId and m.staffNumber like 'm0%'",
                        Long.class)
                .getSingleResult()));
    }

    private static long officials(CityOnDatabase of) {
        return of.rows(em ->
                em.createQuery("select count(m) from StaffMember m", Long.class).getSingleResult());
    }

    private void inbox(Person official) {
        city.as(official, StaffInboxService.class, StaffInboxService::procedures);
    }

    private StaffRow row() {
        return find().get(0);
    }

    private List<StaffRow> find() {
        return city.as(keeper, StaffDirectoryService.class, it -> it.find(number, "", null, 2))
                .rows();
    }

    private long upload(String text) {
        return city.as(keeper, StaffDirectoryService.class, it -> it.upload(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportPreview preview(long file, boolean whole) {
        return city.as(keeper, StaffDirectoryService.class, it -> it.preview(file, whole));
    }

    private void apply(long file, boolean whole, String fingerprint) {
        city.as(keeper, StaffDirectoryService.class, it -> {
            it.apply(file, whole, fingerprint);
            return null;
        });
    }

    private void apply(String text, boolean whole) {
        long file = upload(text);
        apply(file, whole, preview(file, whole).fingerprint());
    }
}
