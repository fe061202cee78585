package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.resident.ConsentProof;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.staff.StaffConsentService;
import jp.fujimado.resident.boundary.staff.StaffFamilyService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.resident.boundary.staff.StaffNewcomerService;
import jp.fujimado.resident.boundary.staff.StaffNewcomerService.Newcomer;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffVisitService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** Consents, family and people without a login at the counter: by the citizen's own checks, marked, and told. */
class DeskDbTest {

    private CityOnDatabase city;
    private Town town;
    private Desk desk;
    private Person citizen;
    private long account;
    private long visit;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        desk = new Desk(city, "citizen-desk:desk");
        citizen = town.registered("花子");
        town.keepsProfile(citizen, "髙﨑", "花子");
        account = desk.account(citizen);
        visit = desk.begin(account, Desk.LICENCE);
    }

    @OnBothDatabases
    void a_consent_is_given_and_withdrawn_with_the_way_on_record(Engine engine) {
        begin(engine);
        assertThrows(InvalidInput.class, () -> choose(Set.of("profile", "bank-account", "family", "notices"), ""));
        assertTrue(choose(Set.of("profile", "family", "notices"), "READ_ALOUD"));
        List<ConsentProof> proof = city.as(citizen, CitizenConsentService.class, CitizenConsentService::proof);
        assertEquals("職員の入力（窓口）・文面を読み上げた", proof.get(0).givenHow());
        ConsentProof bank = proof.stream()
                .filter(one -> one.withdrawnAt() != null)
                .findFirst()
                .orElseThrow();
        assertEquals("", bank.givenHow(), "she gave it herself");
        assertEquals("職員の入力（窓口）", bank.withdrawnHow());
        assertEquals("市の職員が、あなたの同意を記録しました", newestSubject());
        assertEquals(
                1L,
                count("select count(e) from AuditEntry e where e.action = 'consent.give' and e.actorKind = 'STAFF'"
                        + " and e.accountId = " + account + " and e.detail like '%COUNTER READ_ALOUD'"));
    }

    @OnBothDatabases
    void who_withdraws_everything_is_not_acted_for_any_longer(Engine engine) {
        begin(engine);
        assertFalse(choose(Set.of(), ""));
        assertTrue(city.as(citizen, CitizenProfileService.class, CitizenProfileService::profile)
                .isEmpty());
        assertThrows(RuleViolation.class, () -> choose(Set.of("profile"), "SHOWN"));
        assertEquals("市の職員が、あなたの同意を記録しました", newestSubject());
    }

    @OnBothDatabases
    void what_was_entered_is_told_over_the_channels_that_the_person_chose(Engine engine) {
        begin(engine);
        city.asSystem(Addresses.class, it -> {
            it.keep(account, Channel.MAIL, "old" + account + "@example.jp");
            it.keep(account, Channel.LINE, "U" + account);
            it.prefer(account, "LINE");
            return null;
        });
        relative(null, "次郎", town.today().minusYears(6).toString());
        assertEquals(List.of("U" + account), addressees());
        city.asSystem(Addresses.class, it -> {
            it.prefer(account, "MAIL");
            return null;
        });
        choose(Set.of(), "");
        assertEquals(List.of("U" + account, "old" + account + "@example.jp"), addressees(), "where it went until now");
    }

    /** Where the letters of this desk to the person went. */
    private List<?> addressees() {
        return city.rows(em -> em.createQuery("select d.address from Delivery d where d.message.accountId = :account"
                        + " and d.message.subject like '市の職員が%' order by d.id")
                .setParameter("account", account)
                .getResultList());
    }

    @OnBothDatabases
    void relatives_are_entered_by_the_same_checks_and_marked(Engine engine) {
        begin(engine);
        assertThrows(InvalidInput.class, () -> relative(null, "", "2020-05-05"));
        long entry = relative(null, "次郎", town.today().minusYears(6).toString());
        FamilyRow row = city.as(citizen, CitizenFamilyService.class, CitizenFamilyService::mine)
                .get(0);
        assertEquals(Origin.STAFF, row.origin());
        assertTrue(row.guarded(), "she is guardian of the child");
        assertEquals("市の職員が、あなたの家族の情報を直しました", newestSubject());
        relative(entry, "三郎", town.today().minusYears(6).toString());
        assertThrows(RuleViolation.class, () -> relative(entry, "三郎", "2020-05-05"));
        city.as(desk.official, StaffFamilyService.class, it -> {
            it.remove(visit, entry);
            return null;
        });
        assertEquals(List.of(), city.as(citizen, CitizenFamilyService.class, CitizenFamilyService::mine));
        choose(Set.of("profile"), "");
        assertThrows(RuleViolation.class, () -> relative(null, "四郎", "2020-05-05"));
    }

    @OnBothDatabases
    void relatives_and_consents_of_others_do_not_exist(Engine engine) {
        begin(engine);
        Person neighbour = town.registered("隣人");
        town.keepsProfile(neighbour, "隣", "人");
        town.child(neighbour, "子");
        long foreign = city.as(neighbour, CitizenFamilyService.class, CitizenFamilyService::mine)
                .get(0)
                .id();
        assertThrows(
                NotFound.class,
                () -> city.as(desk.official, StaffFamilyService.class, it -> {
                    it.remove(visit, foreign);
                    return null;
                }));
        assertThrows(NotFound.class, () -> relative(foreign, "子", "2020-05-05"));
        Desk colleague = new Desk(city, "citizen-desk:desk");
        assertThrows(
                NotFound.class, () -> city.as(colleague.official, StaffConsentService.class, it -> it.rows(visit)));
        assertThrows(NotFound.class, () -> city.as(colleague.official, StaffFamilyService.class, it -> it.rows(visit)));
        assertThrows(Forbidden.class, () -> city.as(citizen, StaffConsentService.class, it -> it.rows(visit)));
    }

    @OnBothDatabases
    void a_person_without_a_login_is_entered_once_found_and_taken_over_by_her_own_login(Engine engine) {
        begin(engine);
        String family = "窓口" + UUID.randomUUID().toString().substring(0, 6);
        assertThrows(InvalidInput.class, () -> enter("", false));
        assertThrows(
                InvalidInput.class,
                () -> city.as(
                        desk.official,
                        StaffNewcomerService.class,
                        it -> it.register(
                                new Newcomer("form", Desk.profile(family, "マドグチ"), Desk.LICENCE, "", false),
                                Desk.COUNTER)));
        long visited = enter(family, false);
        Visit entered = city.as(desk.official, StaffVisitService.class, it -> it.visit(visited));
        assertFalse(entered.hasLogin());
        assertThrows(RuleViolation.class, () -> enter(family, false), "she is there already");
        assertEquals(
                List.of(entered.account()),
                city
                        .as(
                                desk.official,
                                StaffNewcomerService.class,
                                it -> it.likenesses(Desk.profile(family, "マドグチ"), Desk.COUNTER))
                        .stream()
                        .map(ResidentRow::accountId)
                        .filter(found -> found == entered.account())
                        .toList());
        ResidentSearch search = new ResidentSearch("", family, "", "", "", "");
        assertEquals(
                1,
                city.as(desk.official, StaffResidentService.class, it -> it.search(search, Desk.COUNTER, null, 5))
                        .rows()
                        .size());
        long id = desk.draft(visited);
        String receipt = desk.submit(visited, id);
        takesOver(entered.account(), family, receipt);
    }

    /** She signs in one day, and an official makes the two accounts one. */
    private void takesOver(long counterAccount, String family, String receipt) {
        Person herself = town.registered("梅");
        town.keepsProfile(herself, family, "ウメ");
        long loginAccount = desk.account(herself);
        city.as(desk.official, StaffMergeService.class, it -> {
            it.merge(counterAccount, loginAccount, "同じ人");
            return null;
        });
        assertEquals(
                receipt,
                city.as(herself, CitizenApplicationService.class, it -> it.mine(0, 1))
                        .rows()
                        .get(0)
                        .receiptNumber());
        boolean signsIn = city.as(herself, Accounts.class, it -> it.hasLogin(counterAccount));
        assertTrue(signsIn);
        assertThrows(RuleViolation.class, () -> desk.begin(loginAccount, Desk.LICENCE), "it goes on under the other");
    }

    @OnBothDatabases
    void a_newcomer_s_form_sent_twice_enters_one_person(Engine engine) {
        begin(engine);
        String family = "二度" + UUID.randomUUID().toString().substring(0, 6);
        String form = UUID.randomUUID().toString();
        long known = enter(UUID.randomUUID().toString(), family, false);
        long first = enter(form, family, true);
        assertNotEquals(known, first, "another person who looks alike");
        assertEquals(first, enter(form, family, true), "the same form once more");
        assertEquals(2L, count("select count(r) from Resident r where r.familyName = '" + family + "'"));
        assertEquals(
                1L,
                count("select count(e) from AuditEntry e where e.action = 'behalf.register' and e.detail like '%visit "
                        + first + " %'"));
        long other = enter(form, family + "別", true);
        assertNotEquals(first, other, "other words in the form that the back button brought back");
        String twice = UUID.randomUUID().toString();
        String clicked = family + "重";
        Together.run(2, () -> enter(twice, clicked, true));
        assertEquals(1L, count("select count(r) from Resident r where r.familyName = '" + clicked + "'"));
    }

    private long enter(String family, boolean other) {
        return enter(UUID.randomUUID().toString(), family, other);
    }

    private long enter(String form, String family, boolean other) {
        return city.as(
                desk.official,
                StaffNewcomerService.class,
                it -> it.register(newcomer(form, family, other), Desk.COUNTER));
    }

    private static Newcomer newcomer(String form, String family, boolean other) {
        return new Newcomer(form, Desk.profile(family, "マドグチ" + kana(family)), Desk.LICENCE, "READ_ALOUD", other);
    }

    private static String kana(String family) {
        return family.chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(c -> String.valueOf((char) ('ア' + c % 40)))
                .reduce("", String::concat);
    }

    private boolean choose(Set<String> purposes, String way) {
        return city.as(desk.official, StaffConsentService.class, it -> it.choose(visit, purposes, way));
    }

    private long relative(Long entry, String givenName, String birthDate) {
        return city.as(
                desk.official,
                StaffFamilyService.class,
                it -> it.save(
                        visit, new SaveFamilyMember(entry, "CHILD", "髙﨑", givenName, "タカサキ", "コ", birthDate, "")));
    }

    private String newestSubject() {
        return city.as(citizen, CitizenMessageService.class, it -> it.mine(0, 1))
                .rows()
                .get(0)
                .subject();
    }

    private Long count(String query) {
        return city.rows(em -> em.createQuery(query, Long.class).getSingleResult());
    }
}
