package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.fujimado.audit.LookRow;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.resident.ChangeRow;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.ResidentSheet;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.staff.StaffCorrectionService;
import jp.fujimado.resident.boundary.staff.StaffProtectionService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.Behalf;
import jp.fujimado.shared.security.CurrentActor;

/** Officials look for people and at them: for a purpose, on record, without the addresses that are hidden. */
class StaffResidentDbTest {

    private static final Look COUNTER = new Look("counter", "");

    private CityOnDatabase city;
    private Town town;
    private Person desk;
    private Person keeper;
    private Person citizen;
    private long account;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        keeper = town.signedIn(Person.official("citizen-desk:protection"), "上田");
        citizen = town.registered("さがされる人");
        town.keepsProfile(citizen, "髙﨑", "花子");
        account = city.as(citizen, Accounts.class, it -> it.current().id());
    }

    private void saves(String kana, String phone) {
        SaveProfile.TypedAddress place = new SaveProfile.TypedAddress("251-0054", "朝日町", null, "9-9", "");
        city.as(citizen, CitizenProfileService.class, it -> {
            it.save(new SaveProfile(
                    "髙﨑",
                    "花子",
                    kana,
                    "ハナコ",
                    OtherNames.NONE,
                    "1994-04-01",
                    "2",
                    place,
                    phone,
                    "",
                    Set.of(),
                    "MAIL",
                    "JA"));
            return null;
        });
    }

    private Page<ResidentRow> search(ResidentSearch search, String after, int size) {
        return city.as(desk, StaffResidentService.class, it -> it.search(search, COUNTER, after, size));
    }

    private boolean finds(ResidentSearch search) {
        return search(search, null, 100).rows().stream().anyMatch(row -> row.accountId() == account);
    }

    @OnBothDatabases
    void each_criterion_finds_and_all_of_them_narrow(Engine engine) {
        begin(engine);
        saves("ガギグゲゴザジ", "0466-98-7654");
        assertTrue(finds(new ResidentSearch("がぎぐげご", "", "", "", "", "")), "hiragana");
        assertTrue(finds(new ResidentSearch("ｶﾞｷﾞｸﾞｹﾞｺﾞｻﾞｼﾞﾊﾅｺ", "", "", "", "", "")), "half width, whole name");
        assertTrue(finds(new ResidentSearch("", "髙﨑花", "", "", "", "")));
        assertFalse(finds(new ResidentSearch("", "高崎", "", "", "", "")), "髙 is not 高");
        assertTrue(finds(new ResidentSearch("ガギグ", "", "平成6年4月1日", "", "", "")));
        assertFalse(finds(new ResidentSearch("ガギグ", "", "1994/4/2", "", "", "")));
        assertTrue(finds(new ResidentSearch("", "", "", "", "０４６６（９８）７６５４", "")));
        assertFalse(finds(new ResidentSearch("", "", "", "", "0466-98-7655", "")));
        assertTrue(finds(new ResidentSearch("ガギグ", "", "", "朝日", "", "")));
        assertTrue(finds(new ResidentSearch("", "", "", "", "", String.valueOf(account))));
        assertFalse(finds(new ResidentSearch("%", "", "", "", "", "")), "no wild cards");
    }

    @OnBothDatabases
    void a_receipt_number_and_a_part_in_the_middle_of_a_name_find_too(Engine engine) {
        begin(engine);
        String receipt = town.submit(citizen, town.draft(citizen));
        assertEquals(List.of(account), accounts(new ResidentSearch("", "", "", "", "", " " + receipt.toLowerCase())));
        String middle = "途中" + account;
        town.keepsProfile(citizen, "前" + middle, "花子");
        assertEquals(List.of(account), accounts(new ResidentSearch("", middle, "", "", "", "")));
        assertEquals(List.of(), accounts(new ResidentSearch("", "%" + middle, "", "", "", "")), "no wild cards");
    }

    private List<Long> accounts(ResidentSearch search) {
        return search(search, null, 10).rows().stream()
                .map(ResidentRow::accountId)
                .toList();
    }

    @OnBothDatabases
    void an_official_corrects_for_the_person_marked_as_such_and_told(Engine engine) {
        begin(engine);
        assertThrows(RuleViolation.class, () -> corrects(desk, "山本", " "));
        assertThrows(InvalidInput.class, () -> corrects(desk, "", "窓口"));
        corrects(desk, "山本", "本人が窓口で申し出");
        assertEquals(
                "山本",
                city.as(citizen, CitizenProfileService.class, it -> it.profile().orElseThrow())
                        .familyName());
        ChangeRow change = city.as(citizen, CitizenProfileService.class, it -> it.history(0, 1))
                .rows()
                .get(0);
        assertEquals(Origin.STAFF, change.origin());
        assertEquals(
                "市の職員が、あなたの情報を直しました",
                city.as(citizen, CitizenMessageService.class, it -> it.mine(0, 1))
                        .rows()
                        .get(0)
                        .subject());
        city.execute("update resident set protected_until = '2099-12-31' where account_id = " + account);
        assertThrows(RuleViolation.class, () -> corrects(desk, "山田", "電話"));
        assertThrows(
                RuleViolation.class,
                () -> city.as(desk, StaffCorrectionService.class, it -> it.profile(account, new Look("phone", ""))));
        assertThrows(Forbidden.class, () -> corrects(citizen, "山田", "自分"));
    }

    private void corrects(Person official, String familyName, String reason) {
        city.as(official, StaffCorrectionService.class, it -> {
            it.towns("251-0054", "朝日町");
            it.save(
                    account,
                    new SaveProfile(
                            familyName,
                            "花子",
                            "ヤマモト",
                            "ハナコ",
                            OtherNames.NONE,
                            "1994-04-01",
                            "2",
                            new SaveProfile.TypedAddress("251-0054", "朝日町", null, "1-1", ""),
                            "0466-25-1111",
                            "hanako@example.jp",
                            Set.of(),
                            "MAIL",
                            "JA"),
                    reason);
            return null;
        });
    }

    @OnBothDatabases
    void what_cannot_be_looked_for_is_said(Engine engine) {
        begin(engine);
        assertThrows(RuleViolation.class, () -> finds(new ResidentSearch("", " ", "", "", "-", "")));
        assertThrows(RuleViolation.class, () -> finds(new ResidentSearch("", "", "1994-02-30", "", "", "")));
        assertThrows(RuleViolation.class, () -> finds(new ResidentSearch("", "", "", "", "", "x")));
        for (Look look : List.of(new Look(null, ""), new Look("nosuch", ""), new Look("other", " "))) {
            assertThrows(
                    RuleViolation.class, () -> city.as(desk, StaffResidentService.class, it -> it.open(account, look)));
        }
    }

    @OnBothDatabases
    void pages_follow_each_other_in_the_order_of_the_reading(Engine engine) {
        begin(engine);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            citizen = town.registered("同じ読み");
            town.keepsProfile(citizen, "髙﨑", "花子");
            saves("ヌヌヌヌヌ", "0466-25-1111");
        }
        ResidentSearch search = new ResidentSearch("ヌヌヌヌ", "", "", "", "", "");
        String place = null;
        do {
            Page<ResidentRow> page = search(search, place, 2);
            page.rows().forEach(row -> all.add(row.accountId()));
            place = page.next();
        } while (place != null);
        assertEquals(all.stream().distinct().sorted().toList(), all);
        assertTrue(all.size() >= 5);
    }

    @OnBothDatabases
    void the_person_sees_who_looked_and_why(Engine engine) {
        begin(engine);
        city.as(desk, StaffResidentService.class, it -> it.open(account, new Look("phone", "")));
        LookRow look = city.as(citizen, CitizenMyPageService.class, it -> it.looks(0, 1))
                .rows()
                .get(0);
        assertEquals("resident.open", look.action());
        assertEquals("phone", look.targetId());
        assertEquals("citizen-desk", look.department());
    }

    @OnBothDatabases
    void a_protected_address_is_shown_only_to_who_keeps_the_measure(Engine engine) {
        begin(engine);
        Person husband = town.registered("加害者");
        Person mother = town.registered("母");
        long harmful = town.mandate(citizen, husband, "HELPER", Set.of("procedures"));
        long kept = town.mandate(citizen, mother, "CARER", Set.of("profile"));
        String until = town.today().plusMonths(6).toString();
        city.as(keeper, StaffProtectionService.class, it -> {
            it.protect(account, until, Set.of(kept));
            return null;
        });
        ResidentSheet seen = city.as(desk, StaffResidentService.class, it -> it.open(account, COUNTER));
        assertNull(seen.address());
        assertEquals("", seen.profile().address().fullText());
        assertTrue(seen.changes().stream().noneMatch(change -> change.item().equals("address")));
        assertNull(search(new ResidentSearch("", "", "", "", "", String.valueOf(account)), null, 1)
                .rows()
                .get(0)
                .address());
        assertNotNull(city.as(keeper, StaffResidentService.class, it -> it.open(account, COUNTER))
                .address());
        assertThrows(NotFound.class, () -> city.as(husband, CitizenMandateService.class, it -> it.behalf(harmful)));
        Behalf behalf = city.as(mother, CitizenMandateService.class, it -> it.behalf(kept));
        assertEquals(account, behalf.accountId());
        CurrentActor current = city.bean(CurrentActor.class);
        current.actFor(behalf);
        try {
            assertEquals(
                    "",
                    city.as(mother, CitizenProfileService.class, CitizenProfileService::profile)
                            .orElseThrow()
                            .address()
                            .fullText(),
                    "not even for who may act on");
        } finally {
            current.actForSelf();
        }
        city.as(keeper, StaffProtectionService.class, it -> {
            it.end(account);
            return null;
        });
        assertNotNull(city.as(desk, StaffResidentService.class, it -> it.open(account, COUNTER))
                .address());
    }

    @OnBothDatabases
    void protection_is_not_for_everybody_and_not_for_any_day(Engine engine) {
        begin(engine);
        String day = town.today().plusMonths(1).toString();
        assertThrows(Forbidden.class, () -> protect(desk, day));
        for (String wrong : List.of(
                "",
                "いつか",
                town.today().minusDays(1).toString(),
                town.today().plusDays(367).toString())) {
            assertThrows(RuleViolation.class, () -> protect(keeper, wrong), wrong);
        }
        Stream.of(Person.official("child-benefit:assessor"), citizen)
                .forEach(other -> assertThrows(
                        Forbidden.class,
                        () -> city.as(other, StaffResidentService.class, it -> it.open(account, COUNTER))));
    }

    private void protect(Person official, String until) {
        city.as(official, StaffProtectionService.class, it -> {
            it.protect(account, until, Set.of());
            return null;
        });
    }
}
