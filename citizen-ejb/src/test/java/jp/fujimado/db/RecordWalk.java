package jp.fujimado.db;

import java.util.List;
import jp.fujimado.identity.boundary.system.LoginErasureService;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.mypage.boundary.system.RetentionService;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;

/** The part of the {@link Walk} through what is held of a person, to its end. */
final class RecordWalk {

    private final CityOnDatabase city;
    private final Town town;

    RecordWalk(CityOnDatabase city) {
        this.city = city;
        town = new Town(city);
    }

    /** @param citizen somebody with rows of every kind */
    void looks(Person citizen) {
        city.as(citizen, CitizenMyPageService.class, it -> it.timeline(null, 5));
        city.as(citizen, CitizenMyPageService.class, CitizenMyPageService::calendar);
        city.as(citizen, CitizenRecordService.class, CitizenRecordService::held);
        city.as(citizen, CitizenRecordService.class, CitizenRecordService::download);
        city.as(citizen, CitizenRecordService.class, CitizenRecordService::plan);
        city.as(citizen, CitizenConsentService.class, CitizenConsentService::proof);
    }

    /** Somebody goes, whose ended application is kept for a time. */
    void goes(Person assessor, Person approver) {
        Person leaving = town.registered("去る");
        town.keepsProfile(leaving, "去", "人");
        town.child(leaving, "子");
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
