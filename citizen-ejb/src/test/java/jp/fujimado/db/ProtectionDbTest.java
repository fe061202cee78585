package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenSubmissionService;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.boundary.staff.StaffCaseService;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.resident.boundary.staff.StaffProtectionService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.shared.security.CurrentActor;

/** A hidden address (支援措置) is looked for in every place where it could come out. */
class ProtectionDbTest {

    private static final Look LOOK = new Look("counter", "");
    private static final String PLACE = "かくれが";
    private static final String TOWN = "朝日町";

    private CityOnDatabase city;
    private Town town;
    private Person desk;
    private Person keeper;
    private Person assessor;
    private Person victim;
    private Person helper;
    private Person father;
    private long account;
    private long child;
    private long kept;
    private long secondGuardian;
    private String kana;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        keeper = town.signedIn(Person.official("citizen-desk:protection"), "上田");
        assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        kana = "シエン" + "アイウエオカキクケコ".charAt((int) (System.nanoTime() % 10));
        victim = town.registered("母");
        helper = town.registered("祖母");
        father = town.registered("父");
        town.keepsProfile(father, "父", "親");
        town.keepsProfile(victim, "支援", "母");
        city.as(victim, CitizenProfileService.class, it -> {
            it.save(typed("支援", new SaveProfile.TypedAddress("251-0054", TOWN, null, PLACE, "")));
            return null;
        });
        account = account(victim);
        child = town.child(victim, "子");
        town.shareChild(victim, child, father);
        secondGuardian = mandates(father).get(0).id();
        kept = town.mandate(victim, helper, "CARER", Set.of("procedures", "profile"));
    }

    private void protect(Set<Long> going) {
        city.as(keeper, StaffProtectionService.class, it -> {
            it.protect(account, town.today().plusMonths(6).toString(), going);
            return null;
        });
    }

    private long account(Person person) {
        return city.as(person, Accounts.class, it -> it.current().id());
    }

    private List<MandateRow> mandates(Person person) {
        return city.as(person, CitizenMandateService.class, CitizenMandateService::mine);
    }

    private SaveProfile typed(String family, SaveProfile.TypedAddress place) {
        return new SaveProfile(
                family,
                "母",
                kana,
                "ハハ",
                OtherNames.NONE,
                "1994-04-01",
                "2",
                place,
                "0466-25-1111",
                "",
                Set.of(),
                "INBOX",
                "JA");
    }

    /** What the person does while she acts by the mandate. */
    private <R> R acting(Person agent, long mandate, Supplier<R> work) {
        CurrentActor current = city.bean(CurrentActor.class);
        current.actFor(city.as(agent, CitizenMandateService.class, it -> it.behalf(mandate)));
        try {
            return work.get();
        } finally {
            current.actForSelf();
        }
    }

    @OnBothDatabases
    void a_town_finds_nobody_whose_address_is_hidden_from_who_looks(Engine engine) {
        begin(engine);
        assertTrue(finds(desk, TOWN));
        protect(Set.of(kept));
        assertFalse(finds(desk, "朝"));
        assertTrue(finds(desk, ""), "by her name she is found");
        assertTrue(finds(keeper, TOWN));
        city.execute("update resident set protected_until = '2020-01-01' where account_id = " + account);
        assertTrue(finds(desk, TOWN), "the measure is over");
    }

    private boolean finds(Person official, String place) {
        ResidentSearch search = new ResidentSearch(kana, "", "", place, "", "");
        return city.as(official, StaffResidentService.class, it -> it.search(search, LOOK, null, 500)).rows().stream()
                .anyMatch(row -> row.accountId() == account);
    }

    @OnBothDatabases
    void officials_of_a_case_see_neither_what_was_typed_nor_what_is_on_record(Engine engine) {
        begin(engine);
        long id = submitted();
        assertTrue(seenByOfficials(id).contains(PLACE));
        protect(Set.of(kept));
        String seen = seenByOfficials(id);
        assertFalse(seen.contains(PLACE), seen);
        assertTrue(seen.contains("表示しません（支援措置）"), seen);
        byte[] csv = city.as(assessor, StaffInboxService.class, it -> it.csv(query()))
                .bytes();
        String letters = new String(csv, StandardCharsets.UTF_8);
        assertFalse(letters.contains(PLACE), "inbox as CSV");
    }

    private static InboxQuery query() {
        return new InboxQuery(Queue.ALL, null, null, CaseOrder.DUE_FIRST, null, 100);
    }

    private long submitted() {
        long id = town.draft(victim);
        FormStep step = city.as(victim, CitizenDraftService.class, it -> it.step(id, "contact"));
        Map<String, List<String>> answers = Map.of(
                "postcode", List.of("251-0054"),
                "address", List.of("神奈川県藤沢市" + TOWN + PLACE),
                "phone", List.of("0466-25-1111"),
                "email", List.of("hanako@example.jp"));
        city.as(
                victim,
                CitizenDraftService.class,
                it -> it.savePage(new SavePage(id, "contact", answers, step.revision())));
        town.submit(victim, id);
        return id;
    }

    private String seenByOfficials(long id) {
        return city.as(assessor, StaffCaseService.class, it -> it.open(id)).sections()
                + city.as(assessor, StaffInboxService.class, it -> it.page(query()))
                        .rows()
                        .toString();
    }

    @OnBothDatabases
    void who_may_act_on_sees_it_nowhere_and_loses_nothing_of_it(Engine engine) {
        begin(engine);
        long handed = submitted();
        long draft = town.draft(victim);
        protect(Set.of(kept));
        acting(helper, kept, () -> {
            assertAll(
                    () -> hidden(city.as(helper, CitizenApplicationService.class, it -> it.detail(handed))),
                    () -> hidden(contact(helper, draft)),
                    () -> hidden(city.as(helper, CitizenSubmissionService.class, it -> it.check(draft))),
                    () -> hidden(city.as(helper, CitizenProfileService.class, it -> it.history(0, 100))),
                    () -> hidden(city.as(helper, CitizenProfileService.class, CitizenProfileService::bankDetails)));
            city.as(helper, CitizenProfileService.class, it -> {
                it.save(typed("改姓", new SaveProfile.TypedAddress("", "", null, "", "")));
                return null;
            });
            leavesEmpty(draft);
            return null;
        });
        Profile mine =
                city.as(victim, CitizenProfileService.class, it -> it.profile().orElseThrow());
        assertEquals("改姓", mine.familyName());
        assertEquals(PLACE, mine.address().block());
        assertTrue(contact(victim, draft).contains("朝日町1-1"), contact(victim, draft));
    }

    private String contact(Person person, long draft) {
        return city.as(person, CitizenDraftService.class, it -> it.step(draft, "contact")
                .answers()
                .toJson());
    }

    private void leavesEmpty(long draft) {
        FormStep step = city.as(helper, CitizenDraftService.class, it -> it.step(draft, "contact"));
        Map<String, List<String>> answers = Map.of("phone", List.of("0466-25-2222"));
        city.as(
                helper,
                CitizenDraftService.class,
                it -> it.savePage(new SavePage(draft, "contact", answers, step.revision())));
    }

    private static void hidden(Object seen) {
        assertFalse(seen.toString().contains(PLACE), seen.toString());
        assertFalse(seen.toString().contains("朝日町"), seen.toString());
        assertFalse(seen.toString().contains("藤沢支店"), "the branch of the bank");
    }

    @OnBothDatabases
    void the_children_are_hidden_with_their_mother_from_the_other_guardian(Engine engine) {
        begin(engine);
        hiddenInFamily(false);
        assertTrue(city.as(keeper, StaffProtectionService.class, it -> it.mandates(account)).stream()
                .anyMatch(row -> row.id() == secondGuardian));
        protect(Set.of(secondGuardian));
        hiddenInFamily(true);
        acting(father, secondGuardian, () -> {
            hidden(city.as(father, CitizenProfileService.class, CitizenProfileService::profile));
            hidden(city.as(father, CitizenProfileService.class, it -> it.history(0, 100)));
            return null;
        });
        long entry = city.as(father, CitizenFamilyService.class, CitizenFamilyService::mine)
                .get(0)
                .id();
        city.as(
                father,
                CitizenFamilyService.class,
                it -> it.save(new SaveFamilyMember(
                        entry,
                        "CHILD",
                        "別",
                        "名",
                        "ベツ",
                        "メイ",
                        town.today().minusYears(6).toString(),
                        "")));
        assertEquals(
                PLACE,
                city.rows(em -> em.createQuery(
                                "select a.block from ResidentAddress a, Resident r where a.residentId = r.id"
                                        + " and r.accountId = :child",
                                String.class)
                        .setParameter("child", child)
                        .getSingleResult()),
                "he does not move the child to himself");
        assertEquals(
                List.of(), mandates(helper).stream().filter(MandateRow::isOpen).toList());
    }

    private void hiddenInFamily(boolean hidden) {
        city.as(father, CitizenFamilyService.class, CitizenFamilyService::mine)
                .forEach(row ->
                        assertEquals(hidden, !String.valueOf(row.address()).contains(PLACE), row.toString()));
    }

    @OnBothDatabases
    void a_merge_does_not_lift_the_veil(Engine engine) {
        begin(engine);
        protect(Set.of());
        Person again = town.registered("母");
        town.keepsProfile(again, "支援", "母");
        long survivor = account(again);
        city.as(desk, StaffMergeService.class, it -> {
            it.merge(survivor, account, "窓口");
            return null;
        });
        assertEquals(
                null,
                city.as(desk, StaffResidentService.class, it -> it.open(survivor, LOOK))
                        .address());
    }
}
