package jp.fujimado.db;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignSheet;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.boundary.staff.StaffCampaignApprovalService;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.announcement.boundary.staff.StaffSendingService;
import jp.fujimado.notification.Channel;
import jp.fujimado.shared.text.ReaderLanguage;

/** What officials do with campaigns, through the doors that the pages use. */
final class Campaigning {

    static final String DEPARTMENT = "child-health";

    final Person writer;
    final Person approver;
    final Person both;
    private final CityOnDatabase city;

    Campaigning(CityOnDatabase city) {
        this.city = city;
        Town town = new Town(city);
        writer = town.signedIn(Person.official(DEPARTMENT + ":announcer"), "吉田");
        approver = town.signedIn(Person.official(DEPARTMENT + ":announcement-approver"), "松井");
        both = town.signedIn(Person.official(DEPARTMENT + ":announcer", DEPARTMENT + ":announcement-approver"), "近藤");
    }

    static CampaignPlan plan(String startDay, String startTime) {
        return new CampaignPlan("childcare", EnumSet.of(Channel.MAIL), "", "", startDay, startTime, "", null, "", "");
    }

    static CampaignPlan automatic(NoticeRule rule, String months, String days) {
        return new CampaignPlan("childcare", EnumSet.of(Channel.MAIL), "", "", "", "", "", rule, months, days);
    }

    static CampaignText text(String body) {
        return new CampaignText(ReaderLanguage.JA, "3か月健診のお知らせ", body, "健診のお知らせが届きました");
    }

    /** A complete draft of the official. */
    long draft(Person by, Segment segment, CampaignPlan plan) {
        long id = city.as(by, StaffCampaignService.class, it -> it.start(DEPARTMENT, plan.rule()));
        city.as(by, StaffCampaignService.class, it -> it.saveAudience(id, revision(id), "3か月健診", segment));
        city.as(by, StaffCampaignService.class, it -> it.saveTexts(id, revision(id), List.of(text("{{氏名}}さんへ"))));
        city.as(by, StaffCampaignService.class, it -> it.savePlan(id, revision(id), plan));
        return id;
    }

    long asked(Person by, Segment segment, CampaignPlan plan) {
        long id = draft(by, segment, plan);
        run(by, StaffCampaignApprovalService.class, it -> it.ask(id, revision(id)));
        return id;
    }

    long approved(Segment segment, CampaignPlan plan) {
        long id = asked(writer, segment, plan);
        run(approver, StaffCampaignApprovalService.class, it -> it.approve(id, revision(id)));
        return id;
    }

    long running(Segment segment, CampaignPlan plan) {
        long id = approved(segment, plan);
        run(writer, StaffSendingService.class, it -> it.start(id, revision(id)));
        return id;
    }

    int revision(long id) {
        return sheet(id).revision();
    }

    CampaignState state(long id) {
        return sheet(id).row().state();
    }

    CampaignSheet sheet(long id) {
        return city.as(both, StaffCampaignService.class, it -> it.sheet(id));
    }

    /** Accounts on the list that was frozen for the campaign. */
    Set<Long> list(long id) {
        return city.rows(em -> {
            Set<Long> accounts = new TreeSet<>();
            em.createNativeQuery("select r.account_id from mailing_recipient r join campaign c on c.mailing_id ="
                            + " r.mailing_id where c.id = " + id)
                    .getResultList()
                    .forEach(one -> accounts.add(((Number) one).longValue()));
            return accounts;
        });
    }

    <T> void run(Person person, Class<T> service, Act<T> act) {
        city.as(person, service, it -> {
            act.by(it);
            return null;
        });
    }

    interface Act<T> {
        void by(T service) throws Exception;
    }
}
