package jp.fujimado.db;

import java.util.Set;
import jp.fujimado.procedure.application.boundary.staff.StaffDraftService;
import jp.fujimado.procedure.application.boundary.staff.StaffSubmissionService;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.boundary.staff.StaffConsentService;
import jp.fujimado.resident.boundary.staff.StaffFamilyService;
import jp.fujimado.resident.boundary.staff.StaffNewcomerService;
import jp.fujimado.resident.boundary.staff.StaffNewcomerService.Newcomer;
import jp.fujimado.resident.boundary.staff.StaffVisitService;

/** The part of the {@link Walk} in which an official acts for people; leaves rows behind in each table. */
final class BehalfWalk {

    private final CityOnDatabase city;
    private final Person citizen;

    BehalfWalk(CityOnDatabase city, Person citizen) {
        this.city = city;
        this.citizen = citizen;
    }

    void everywhere() {
        Desk desk = new Desk(city, "citizen-desk:desk");
        long visit = desk.begin(desk.account(citizen), Desk.LICENCE);
        long id = desk.draft(visit);
        city.as(desk.official, StaffSubmissionService.class, it -> it.check(visit, id));
        desk.submit(visit, id);
        city.as(desk.official, StaffSubmissionService.class, it -> {
            it.procedures("赤ちゃん");
            it.rows(visit);
            it.detail(visit, id);
            it.withdraw(visit, id);
            return null;
        });
        long draft = desk.draft(visit);
        city.as(desk.official, StaffDraftService.class, it -> {
            it.discard(visit, draft);
            return null;
        });
        desk.end(visit);
        newcomer(desk);
    }

    private void newcomer(Desk desk) {
        long visit = city.as(
                desk.official,
                StaffNewcomerService.class,
                it -> it.register(
                        new Newcomer("walk", Desk.profile("窓口", "マドグチ"), Desk.LICENCE, "SIGNED", true), Desk.COUNTER));
        city.as(desk.official, StaffVisitService.class, it -> it.visit(visit));
        city.as(desk.official, StaffConsentService.class, it -> it.choose(visit, Set.of("profile", "family"), "SHOWN"));
        city.as(desk.official, StaffFamilyService.class, it -> {
            it.save(visit, new SaveFamilyMember(null, "SPOUSE", "窓口", "松", "マドグチ", "マツ", "昭和10年1月2日", ""));
            return it.rows(visit);
        });
    }
}
