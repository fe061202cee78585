package jp.fujimado.db;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.fujimado.identity.StaffRow;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.staff.StaffDirectoryService;
import jp.fujimado.identity.boundary.system.FirstOfficials;
import jp.fujimado.identity.boundary.system.LoginErasureService;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.mypage.boundary.system.RetentionService;
import jp.fujimado.notification.NewBrowser;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.resident.DuplicateSearch;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.staff.StaffDuplicateService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.boundary.system.DuplicateSearchService;

/** The part of the {@link Walk} through what is held of a person, to its end. */
final class RecordWalk {

    private final CityOnDatabase city;
    private final Town town;

    RecordWalk(CityOnDatabase city) {
        this.city = city;
        town = new Town(city);
    }

    /** The directory of officials, by hand and by file. */
    void directory() {
        Person keeper = town.signedIn(Person.official("personnel:directory"), "岡田");
        byte[] file = ("職員番号,氏名,フリガナ,メールアドレス,所属コード,担当,開始日,終了日\n" + "w1,歩く 人,アルク ヒト,,park,assessor,2026-04-01,\n")
                .getBytes(StandardCharsets.UTF_8);
        long id = city.as(keeper, StaffDirectoryService.class, it -> it.upload(file));
        String print = city.as(keeper, StaffDirectoryService.class, it -> it.preview(id, false))
                .fingerprint();
        StaffRow row = city.as(keeper, StaffDirectoryService.class, it -> {
            it.apply(id, false, print);
            StaffRow found = it.find("アルク", "park", "ア 0", 1).rows().get(0);
            it.give(found.id(), "audit", "auditor", "2026-04-01", "");
            return it.member(found.id());
        });
        city.as(keeper, StaffDirectoryService.class, it -> {
            it.roles();
            it.end(row.roles().get(0).id());
            return null;
        });
        city.asSystem(FirstOfficials.class, it -> {
            it.invent(2, Path.of("../config/sample-data/names.json"));
            return null;
        });
    }

    /** @param citizen somebody with rows of every kind */
    void looks(Person citizen) {
        city.as(citizen, CitizenMyPageService.class, it -> it.timeline(null, 5));
        city.as(citizen, CitizenMyPageService.class, CitizenMyPageService::calendar);
        city.as(citizen, CitizenRecordService.class, CitizenRecordService::held);
        city.as(citizen, CitizenRecordService.class, CitizenRecordService::download)
                .files()
                .forEach(file -> city.as(citizen, CitizenRecordService.class, it -> it.file(file)));
        city.as(citizen, CitizenRecordService.class, CitizenRecordService::plan);
        city.as(citizen, CitizenConsentService.class, CitizenConsentService::proof);
    }

    /** Two accounts become one and two again, and one in the end. */
    void merges(Person assessor, Person approver) {
        Person desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        Person one = town.registered("一人");
        Person other = town.registered("一人");
        town.keepsProfile(one, "一", "人");
        town.keepsProfile(other, "一", "人");
        long child = town.child(one, "子");
        long sameChild = town.child(other, "子");
        new Appointments(city).forChild(other, sameChild);
        new Appointments(city).waitForChild(other, sameChild);
        long granted = town.recommended(other, assessor);
        town.decide(approver, granted, (it, revision) -> it.approve(granted, revision, null));
        long survivor = city.as(one, Accounts.class, it -> it.current().id());
        long merged = city.as(other, Accounts.class, it -> it.current().id());
        new Desk(city, "citizen-desk:desk").begin(merged, Desk.LICENCE);
        city.asSystem(Addresses.class, it -> {
            it.addBrowser(merged, new NewBrowser("https://push.example/merged", "key", "auth", "x"));
            return null;
        });
        city.as(desk, StaffMergeService.class, it -> it.candidates(survivor, new Look("counter", "")));
        duplicates(desk);
        city.as(desk, StaffMergeService.class, it -> it.candidates(survivor, new Look("counter", "")));
        for (int i = 0; i < 2; i++) {
            merge(desk, survivor, merged);
        }
        new Desk(city, "citizen-desk:desk").begin(sameChild, Desk.LICENCE);
        merge(desk, child, sameChild);
    }

    private void merge(Person desk, long survivor, long merged) {
        city.as(desk, StaffMergeService.class, it -> {
            it.candidates(survivor, new Look("counter", ""));
            it.into(survivor).forEach(row -> it.undo(row.id()));
            it.merge(survivor, merged, "同じ人");
            return it.into(survivor);
        });
    }

    /** A child takes its record over: it stays in the family of its guardian, who still acts for it. */
    void takesOver() {
        Person desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        Person guardian = town.registered("保護者");
        town.keepsProfile(guardian, "保護", "者");
        long child = town.child(guardian, "子");
        Person grown = town.registered("娘");
        town.keepsProfile(grown, "娘", "子");
        long own = city.as(grown, Accounts.class, it -> it.current().id());
        city.as(desk, StaffMergeService.class, it -> {
            it.merge(own, child, "同じ人");
            return null;
        });
    }

    /** The search over the whole city, and its list. */
    private void duplicates(Person desk) {
        city.clock().putForward(Duration.ofMinutes(1));
        city.asSystem(DuplicateSearchService.class, it -> {
            while (it.step(2)) {
                // To the end of what has changed.
            }
            return null;
        });
        for (DuplicateSearch search :
                List.of(new DuplicateSearch("", "", false), new DuplicateSearch("タカハシ", "1", false))) {
            city.as(desk, StaffDuplicateService.class, it -> it.find(search, new Look("counter", ""), "40 1", 10));
        }
        city.as(desk, StaffDuplicateService.class, it -> {
            it.find(new DuplicateSearch("タカハシ", "", false), new Look("counter", ""), null, 1)
                    .rows()
                    .forEach(row -> it.part(row.id(), ""));
            return it.upToDate();
        });
    }

    /** Somebody goes, whose ended application is kept for a time. */
    void goes(Person assessor, Person approver) {
        Person leaving = town.registered("去る");
        town.keepsProfile(leaving, "去", "人");
        new Appointments(city).forChild(leaving, town.child(leaving, "子"));
        long decided = town.recommended(leaving, assessor);
        town.decide(approver, decided, (it, revision) -> it.approve(decided, revision, null));
        town.draft(leaving);
        city.as(leaving, CitizenRecordService.class, CitizenRecordService::erase);
        List<String> logins = city.asSystem(LoginErasureService.class, it -> it.waiting(10));
        city.asSystem(LoginErasureService.class, it -> {
            logins.forEach(it::done);
            it.forgetOld();
            return null;
        });
        city.asSystem(RetentionService.class, it -> it.due(10));
        long account = city.rows(em -> em.createQuery("select min(e.accountId) from AccountErasure e", Long.class)
                .getSingleResult());
        city.asSystem(RetentionService.class, it -> {
            it.eraseKept(account);
            it.forgetMails();
            return null;
        });
    }
}
