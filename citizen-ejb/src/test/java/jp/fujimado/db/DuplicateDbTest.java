package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.resident.DuplicateRow;
import jp.fujimado.resident.DuplicateSearch;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.boundary.citizen.CitizenContactService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.staff.StaffDuplicateService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.resident.boundary.staff.StaffProtectionService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.boundary.system.DuplicateSearchService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;

/** Who may be twice in the citizen master: found over the whole city, looked at once, never asked again. */
class DuplicateDbTest {

    private static final Look LOOK = new Look("counter", "");

    private CityOnDatabase city;
    private Town town;
    private Person desk;
    private String kana;
    private String day;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, DuplicateDbTest.class);
        town = new Town(city);
        desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        long number = System.nanoTime();
        kana = kana(number);
        day = town.today().minusDays(7000 + number % 20_000).toString();
    }

    /** A reading that nobody else has. */
    private static String kana(long number) {
        StringBuilder reading = new StringBuilder();
        for (long rest = number; rest > 0; rest /= 20) {
            reading.append("アイウエオカキクケコサシスセソタチツテト".charAt((int) (rest % 20)));
        }
        return reading.toString();
    }

    private record Facts(String family, String familyKana, String birthDate, String block, String phone) {}

    private Person person(Facts facts) {
        Person person = town.registered("重複");
        town.keepsProfile(person, facts.family(), "花子");
        save(person, facts);
        return person;
    }

    private void save(Person person, Facts facts) {
        SaveProfile.TypedAddress place = new SaveProfile.TypedAddress("251-0054", "朝日町", null, facts.block(), "");
        city.as(person, CitizenProfileService.class, it -> {
            it.save(new SaveProfile(
                    facts.family(),
                    "花子",
                    facts.familyKana(),
                    kana,
                    OtherNames.NONE,
                    facts.birthDate(),
                    "2",
                    place,
                    facts.phone(),
                    "",
                    Set.of(),
                    "INBOX",
                    "JA"));
            return null;
        });
    }

    private long account(Person person) {
        return city.as(person, Accounts.class, it -> it.current().id());
    }

    private void walk() {
        city.clock().putForward(Duration.ofMinutes(1));
        while (city.asSystem(DuplicateSearchService.class, it -> it.step(3))) {
            // To the end of what has changed.
        }
    }

    private Page<DuplicateRow> page(DuplicateSearch search, String after, int size) {
        return city.as(desk, StaffDuplicateService.class, it -> it.find(search, LOOK, after, size));
    }

    private List<DuplicateRow> pairsOf(Person person) {
        return page(new DuplicateSearch("", String.valueOf(account(person)), false), null, 100)
                .rows();
    }

    private Facts facts() {
        return new Facts("重", kana, day, kana + "1", "0466-11-" + (1000 + System.nanoTime() % 9000));
    }

    @OnBothDatabases
    void each_way_to_be_alike_is_found_with_its_reasons_and_its_weight(Engine engine) {
        begin(engine);
        Facts all = facts();
        Person one = person(all);
        Person whole = person(new Facts("髙", kana, day, kana + "2", null));
        Person phone =
                person(new Facts("他", kana + "ホカ", day, kana + "3", all.phone().replace("-", "")));
        Person place = person(new Facts("別", kana + "ベツ", "1931-01-02", all.block(), null));
        Person stranger = person(new Facts("重", kana + "ヨソ", "1932-01-02", kana + "4", all.phone()));
        walk();
        List<DuplicateRow> found = pairsOf(one);
        assertEquals(
                List.of(account(whole), account(phone), account(place)),
                found.stream().map(row -> other(row, one)).toList());
        assertEquals(List.of("生年月日", "フリガナ", "名のフリガナ"), found.get(0).reasons());
        assertEquals(List.of("生年月日", "名のフリガナ", "電話番号"), found.get(1).reasons());
        assertEquals(List.of("名のフリガナ", "住所"), found.get(2).reasons());
        assertEquals(
                List.of(60, 55, 30),
                found.stream().map(DuplicateRow::likelihood).toList());
        assertTrue(pairsOf(stranger).isEmpty());
        assertTrue(found.stream()
                .allMatch(row -> row.first().address() == null && row.second().address() == null));
    }

    private long other(DuplicateRow row, Person person) {
        return row.first().accountId() == account(person)
                ? row.second().accountId()
                : row.first().accountId();
    }

    @OnBothDatabases
    void what_was_found_to_be_two_people_does_not_come_again_until_that_is_taken_back(Engine engine) {
        begin(engine);
        Facts same = facts();
        Person one = person(same);
        Person two = person(same);
        walk();
        long pair = pairsOf(one).get(0).id();
        part(pair, "双子");
        assertFalse(candidates(one).contains(account(two)), "nor at the person herself");
        save(one, new Facts("重", kana, day, kana + "9", same.phone()));
        walk();
        assertTrue(pairsOf(one).isEmpty(), "not even after a change");
        DuplicateRow parted =
                page(new DuplicateSearch(kana, "", true), null, 10).rows().get(0);
        assertEquals("双子", parted.note());
        assertEquals("森", parted.partedBy());
        city.as(desk, StaffDuplicateService.class, it -> {
            it.reopen(pair);
            return null;
        });
        assertEquals(pair, pairsOf(two).get(0).id());
        assertTrue(candidates(one).contains(account(two)));
        assertThrows(NotFound.class, () -> part(-1, ""));
        assertThrows(RuleViolation.class, () -> part(pair, "x".repeat(201)));
    }

    private void part(long pair, String note) {
        city.as(desk, StaffDuplicateService.class, it -> {
            it.part(pair, note);
            return null;
        });
    }

    private List<Long> candidates(Person person) {
        return city.as(desk, StaffMergeService.class, it -> it.candidates(account(person), LOOK)).stream()
                .map(ResidentRow::accountId)
                .toList();
    }

    @OnBothDatabases
    void a_pair_goes_when_the_two_are_not_alike_any_more_or_are_merged_and_comes_back(Engine engine) {
        begin(engine);
        Facts same = facts();
        Person one = person(same);
        Person two = person(new Facts("他", kana + "ホカ", day, kana + "2", null));
        city.as(two, CitizenContactService.class, it -> {
            it.add("PHONE", same.phone(), "");
            return null;
        });
        walk();
        assertEquals(1, pairsOf(one).size(), "a second number of hers is the first of the other");
        assertTrue(candidates(one).contains(account(two)), "and leads into the merge");
        merge(one, two);
        assertTrue(pairsOf(one).isEmpty());
        walk();
        city.as(desk, StaffMergeService.class, it -> {
            it.into(account(one)).forEach(row -> it.undo(row.id()));
            return null;
        });
        walk();
        assertEquals(1, pairsOf(two).size());
        save(two, new Facts("他", kana + "ホカ", "1933-03-03", kana + "2", null));
        walk();
        assertTrue(pairsOf(one).isEmpty());
    }

    private void merge(Person survivor, Person other) {
        long from = account(other);
        long to = account(survivor);
        city.as(desk, StaffMergeService.class, it -> {
            it.merge(to, from, "窓口");
            return null;
        });
    }

    @OnBothDatabases
    void a_hidden_address_speaks_for_nobody_from_the_moment_it_is_hidden(Engine engine) {
        begin(engine);
        Facts victim = facts();
        Person one = person(victim);
        Person two = person(new Facts("別", kana + "ベツ", "1931-01-02", victim.block(), null));
        Person three = person(new Facts("重", kana, day, victim.block(), null));
        walk();
        assertEquals(2, pairsOf(one).size());
        Person keeper = town.signedIn(Person.official("citizen-desk:protection"), "上田");
        city.as(keeper, StaffProtectionService.class, it -> {
            it.protect(account(one), town.today().plusMonths(6).toString(), Set.of());
            return null;
        });
        assertTrue(pairsOf(one).isEmpty());
        walk();
        assertTrue(pairsOf(two).stream().allMatch(row -> other(row, two) != account(one)));
        DuplicateRow left = pairsOf(one).get(0);
        assertEquals(account(three), other(left, one));
        assertFalse(left.reasons().contains("住所"), left.reasons().toString());
        save(three, new Facts("重", kana, day, victim.block(), null));
        walk();
        assertFalse(pairsOf(one).get(0).reasons().contains("住所"), "nor when the other one changes");
    }

    @OnBothDatabases
    void pages_follow_each_other_from_the_likeliest_on_and_the_search_narrows(Engine engine) {
        begin(engine);
        Facts same = facts();
        for (int i = 0; i < 4; i++) {
            person(new Facts("重", kana, day, kana + i, i % 2 == 0 ? same.phone() : null));
        }
        walk();
        List<DuplicateRow> all = new ArrayList<>();
        DuplicateSearch search = new DuplicateSearch(kana.substring(0, kana.length() - 1), "", false);
        String place = null;
        do {
            Page<DuplicateRow> page = page(search, place, 2);
            all.addAll(page.rows());
            place = page.next();
        } while (place != null);
        assertEquals(6, all.stream().map(DuplicateRow::id).distinct().count());
        assertEquals(80, all.get(0).likelihood());
        assertEquals(
                all.stream()
                        .map(DuplicateRow::likelihood)
                        .sorted((a, b) -> b - a)
                        .toList(),
                all.stream().map(DuplicateRow::likelihood).toList());
        assertTrue(page(new DuplicateSearch(kana + "ン", "", false), null, 10)
                .rows()
                .isEmpty());
        assertThrows(RuleViolation.class, () -> page(new DuplicateSearch("", "x", false), null, 10));
    }

    @OnBothDatabases
    void nobody_looks_without_purpose_or_right_and_an_erased_account_is_no_pair(Engine engine) {
        begin(engine);
        Facts same = facts();
        Person one = person(same);
        Person two = person(same);
        walk();
        DuplicateSearch search = new DuplicateSearch("", "", false);
        Look none = new Look("", "");
        assertThrows(
                RuleViolation.class,
                () -> city.as(desk, StaffDuplicateService.class, it -> it.find(search, none, null, 10)));
        for (Person other : List.of(one, Person.official("child-benefit:assessor"))) {
            assertThrows(
                    Forbidden.class,
                    () -> city.as(other, StaffDuplicateService.class, it -> it.find(search, LOOK, null, 10)));
        }
        assertTrue(city.as(one, CitizenRecordService.class, CitizenRecordService::held).stream()
                .anyMatch(sheet ->
                        sheet.code().equals("duplicates") && sheet.rows().size() == 1));
        city.as(one, CitizenRecordService.class, CitizenRecordService::erase);
        assertTrue(pairsOf(two).isEmpty());
    }
}
