package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.review.boundary.staff.StaffCaseService;
import jp.fujimado.resident.DuplicateSearch;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.citizen.CitizenContactService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.resident.boundary.staff.StaffCorrectionService;
import jp.fujimado.resident.boundary.staff.StaffDuplicateService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.resident.boundary.staff.StaffNewcomerService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffVisitService;
import jp.fujimado.resident.boundary.system.DuplicateSearchService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;

/** Whoever reads what a consent lets the city keep finds it before, and within a minute of the withdrawal no more. */
class ConsentReadersDbTest {

    private static final String PHONE = "0466-77-3344";

    private final Map<String, Callable<Object>> readers = new LinkedHashMap<>();
    private CityOnDatabase city;
    private Town town;
    private Person person;
    private Person helper;
    private Person assessor;
    private Desk desk;
    private long account;
    private long like;
    private long mandate;
    private long visit;
    private long submitted;
    private String family;
    private String kana;
    private String receipt;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        desk = new Desk(city, "citizen-desk:desk");
        assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        person = town.registered("撤回");
        helper = town.registered("手伝い");
        Person twin = town.registered("似た人");
        family = "撤" + UUID.randomUUID().toString().substring(0, 8);
        kana = reading(System.nanoTime());
        keeps(twin);
        keeps(person);
        town.child(person, "撤子");
        account = desk.account(person);
        like = desk.account(twin);
        submitted = town.draft(person);
        receipt = town.submit(person, submitted);
        mandate = town.mandate(person, helper, "CARER", Set.of("profile", "procedures"));
        visit = desk.begin(account, Desk.LICENCE);
        city.clock().putForward(Duration.ofMinutes(1));
        while (city.asSystem(DuplicateSearchService.class, it -> it.step(1000))) {
            // To the end of what has changed.
        }
    }

    private void keeps(Person one) {
        town.keepsProfile(one, family, "花子");
        city.as(one, CitizenProfileService.class, it -> {
            it.save(profile());
            return null;
        });
    }

    private SaveProfile profile() {
        return new SaveProfile(
                family,
                "花子",
                kana,
                "ハナコ",
                OtherNames.NONE,
                "1994-04-01",
                "2",
                new SaveProfile.TypedAddress("251-0054", "朝日町", null, "7-7", ""),
                PHONE,
                "tekkai@example.jp",
                Set.of("childcare"),
                "MAIL",
                "JA");
    }

    @OnBothDatabases
    void what_was_withdrawn_is_gone_from_every_reader_within_a_minute(Engine engine) {
        begin(engine);
        officials();
        cases();
        herself();
        others();
        assertEquals(readers.keySet(), finding(), "before");
        city.as(person, CitizenConsentService.class, it -> {
            it.choose(Set.of());
            return null;
        });
        city.clock().putForward(Duration.ofSeconds(60));
        assertEquals(Set.of(), finding(), "after");
    }

    /** Those of the readers that still come upon something of hers. */
    private Set<String> finding() {
        Set<String> finding = new TreeSet<>();
        readers.forEach((name, reader) -> {
            try {
                String read = String.valueOf(reader.call());
                if (read.contains(family) || read.contains(PHONE) || read.contains("朝日町7-7")) {
                    finding.add(name);
                }
            } catch (NotFound gone) {
                // As it has to be.
            } catch (Exception e) {
                throw new IllegalStateException(name, e);
            }
        });
        return finding;
    }

    private void officials() {
        Map.of(
                        "reading", new ResidentSearch(kana, "", "", "", "", ""),
                        "name", new ResidentSearch("", family, "", "", "", ""),
                        "birth date", new ResidentSearch("", family, "1994-04-01", "", "", ""),
                        "town", new ResidentSearch(kana, "", "", "朝日", "", ""),
                        "telephone", new ResidentSearch(kana, "", "", "", PHONE, ""),
                        "account", new ResidentSearch("", "", "", "", "", String.valueOf(account)),
                        "receipt number", new ResidentSearch("", "", "", "", "", receipt))
                .forEach((name, search) -> readers.put("search by " + name, () -> city
                        .as(desk.official, StaffResidentService.class, it -> it.search(search, Desk.COUNTER, null, 100))
                        .rows()
                        .stream()
                        .filter(row -> row.accountId() == account)
                        .toList()));
        put("sheet", StaffResidentService.class, it -> it.open(account, Desk.COUNTER));
        put("correction", StaffCorrectionService.class, it -> it.profile(account, Desk.COUNTER));
        put("likenesses of another", StaffMergeService.class, it -> it.candidates(like, Desk.COUNTER).stream()
                .filter(row -> row.accountId() == account)
                .toList());
        put(
                "likenesses of a newcomer",
                StaffNewcomerService.class,
                it -> it.likenesses(profile(), Desk.COUNTER).stream()
                        .filter(row -> row.accountId() == account)
                        .toList());
        put("pairs", StaffDuplicateService.class, it -> it.find(
                        new DuplicateSearch("", String.valueOf(account), false), Desk.COUNTER, null, 10)
                .rows());
        put("a visit that goes on", StaffVisitService.class, it -> it.visit(visit));
        put("a new visit", StaffVisitService.class, it -> {
            it.begin(account, Desk.COUNTER, Desk.LICENCE);
            return family;
        });
    }

    /** What she said in the application stays; what is on record beside it does not. */
    private void cases() {
        readers.put(
                "the record beside a case", () -> city.as(assessor, StaffCaseService.class, it -> it.open(submitted))
                        .sections());
    }

    private void herself() {
        own("home", CitizenMyPageService.class, CitizenMyPageService::home);
        own("calendar", CitizenMyPageService.class, it -> new String(it.calendar(), StandardCharsets.UTF_8)
                .replace("撤子", family));
        own("profile", CitizenProfileService.class, CitizenProfileService::profile);
        own("history", CitizenProfileService.class, it -> it.history(0, 100));
        own("contacts", CitizenContactService.class, CitizenContactService::mine);
        own("family", CitizenFamilyService.class, it -> it.mine().toString().replace("撤子", family));
        own("children to give leave for", CitizenMandateService.class, it -> it.children()
                .toString()
                .replace("撤子", family));
        own("prefill", Residents.class, it -> it.prefill(account));
        own("prefilled form", CitizenDraftService.class, it -> it.step(it.start(Town.PROCEDURE), null)
                .answers()
                .toJson());
        own("mail address", Residents.class, it -> it.mail(account).map(mail -> family));
        own("name for letters", Residents.class, it -> it.fullName(account));
        own("what is held of her", CitizenRecordService.class, it -> it.held().stream()
                .filter(sheet -> Set.of("profile", "contacts", "account", "family", "changes")
                        .contains(sheet.code()))
                .map(sheet -> sheet.rows())
                .toList());
    }

    private void others() {
        readers.put("her helper", () -> {
            CurrentActor current = city.bean(CurrentActor.class);
            current.actFor(city.as(helper, CitizenMandateService.class, it -> it.behalf(mandate)));
            try {
                return city.as(helper, CitizenProfileService.class, CitizenProfileService::profile);
            } finally {
                current.actForSelf();
            }
        });
        readers.put(
                "the list of mandates of her helper",
                () -> city.as(helper, CitizenMandateService.class, CitizenMandateService::mine));
    }

    private <T> void put(String name, Class<T> bean, CityOnDatabase.Work<T, Object> work) {
        readers.put(name, () -> city.as(desk.official, bean, work));
    }

    private <T> void own(String name, Class<T> bean, CityOnDatabase.Work<T, Object> work) {
        readers.put("herself: " + name, () -> city.as(person, bean, work));
    }

    /** A reading that nobody else has. */
    private static String reading(long number) {
        StringBuilder reading = new StringBuilder();
        for (long rest = number; rest > 0; rest /= 20) {
            reading.append("アイウエオカキクケコサシスセソタチツテト".charAt((int) (rest % 20)));
        }
        return reading.toString();
    }
}
