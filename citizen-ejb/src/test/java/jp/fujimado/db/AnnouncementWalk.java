package jp.fujimado.db;

import java.util.List;
import java.util.Set;
import jp.fujimado.announcement.CampaignFilter;
import jp.fujimado.announcement.CampaignPart;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.announcement.boundary.staff.StaffCampaignApprovalService;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.announcement.boundary.staff.StaffCampaignWorkService;
import jp.fujimado.announcement.boundary.staff.StaffSegmentService;
import jp.fujimado.announcement.boundary.staff.StaffSendingService;
import jp.fujimado.announcement.boundary.system.CampaignRunService;
import jp.fujimado.announcement.control.OccurrenceMerge;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;

/** The part of the {@link Walk} through campaigns; leaves rows behind in each table. */
final class AnnouncementWalk {

    private final CityOnDatabase city;
    private final Campaigning officials;

    AnnouncementWalk(CityOnDatabase city) {
        this.city = city;
        officials = new Campaigning(city);
    }

    void everywhere(Person citizen) {
        officials.run(
                citizen,
                CitizenConsentService.class,
                it -> it.choose(Set.of("profile", "bank-account", "family", "notices")));
        new Town(city).child(citizen, "三郎");
        Segment everybody = Segment.everybody("notices");
        long id = officials.asked(officials.writer, everybody, Campaigning.plan("", ""));
        officials.run(
                officials.approver,
                StaffCampaignApprovalService.class,
                it -> it.giveBack(id, officials.revision(id), "件名を短くしてください"));
        officials.run(officials.writer, StaffCampaignApprovalService.class, it -> it.ask(id, officials.revision(id)));
        officials.run(
                officials.approver, StaffCampaignApprovalService.class, it -> it.approve(id, officials.revision(id)));
        officials.sheet(id);
        officials.run(officials.writer, StaffSendingService.class, it -> it.start(id, officials.revision(id)));
        officials.run(officials.writer, StaffSendingService.class, it -> it.pause(id, officials.revision(id)));
        officials.run(officials.writer, StaffSendingService.class, it -> it.resume(id, officials.revision(id)));
        lists(id);
        choices(id);
        clock(everybody, Campaigning.automatic(NoticeRule.CHILD_AGE, "72", "0"));
        for (NoticeRule rule : NoticeRule.values()) {
            clock(everybody, Campaigning.automatic(rule, "3", "1"));
        }
        city.as(officials.writer, StaffSendingService.class, it -> it.result(id));
        city.as(officials.writer, StaffSendingService.class, it -> it.failures(id, null, 20));
        city.as(officials.writer, StaffSendingService.class, it -> it.failuresCsv(id));
        officials.run(officials.writer, StaffSendingService.class, it -> it.cancel(id, officials.revision(id)));
        city.asSystem(CampaignRunService.class, it -> {
            it.start(id);
            return null;
        });
        long account = city.as(citizen, Accounts.class, it -> it.current().id());
        city.asSystem(OccurrenceMerge.class, it -> {
            it.give(it.rows(account), account);
            return null;
        });
    }

    private void lists(long id) {
        for (CampaignPart part : CampaignPart.values()) {
            CampaignFilter filter = new CampaignFilter("健診", CampaignState.RUNNING, false, part);
            city.as(officials.both, StaffCampaignService.class, it -> it.list(filter, id + 1, 20));
        }
        city.as(officials.both, StaffCampaignWorkService.class, StaffCampaignWorkService::mine);
        city.as(officials.writer, StaffCampaignService.class, it -> it.hints(id));
        city.as(officials.writer, StaffCampaignApprovalService.class, it -> it.examples(id));
        officials.run(officials.writer, StaffCampaignApprovalService.class, it -> it.test(id));
    }

    /** Every criterion, as a must, as a choice, and turned round. */
    private void choices(long id) {
        List<SegmentCondition> all = List.of(
                SegmentCondition.oneOf(Criterion.DISTRICT, "長後", "片瀬"),
                SegmentCondition.between(Criterion.AGE, "20", "64"),
                SegmentCondition.between(Criterion.CHILD_AGE, "3", "5"),
                SegmentCondition.between(Criterion.CHILD_BORN, "2026-04-01", null),
                SegmentCondition.oneOf(Criterion.INTEREST, "childcare"),
                SegmentCondition.between(Criterion.LIVES_WITH, "65", null),
                SegmentCondition.oneOf(Criterion.LANGUAGE, "JA"),
                SegmentCondition.oneOf(Criterion.OPEN_PROCEDURE, Town.PROCEDURE));
        for (Segment.Join join : Segment.Join.values()) {
            Segment.Group turned = new Segment.Group(
                    join, all.stream().map(SegmentCondition::not).toList());
            Segment segment = new Segment("notices", join, List.of(new Segment.Group(join, all), turned));
            city.as(officials.writer, StaffSegmentService.class, it -> it.count(id, segment));
            officials.run(officials.writer, StaffSegmentService.class, it -> it.keep(id, "条件" + join, segment));
        }
        String kept = city.as(officials.writer, StaffSegmentService.class, it -> it.kept(id))
                .keySet()
                .iterator()
                .next();
        city.as(officials.writer, StaffSegmentService.class, it -> it.use(id, Long.parseLong(kept)));
    }

    private void clock(Segment segment, CampaignPlan plan) {
        long id = officials.running(segment, plan);
        city.asSystem(CampaignRunService.class, CampaignRunService::automatic);
        city.asSystem(CampaignRunService.class, it -> it.run(id));
        city.as(officials.writer, StaffSendingService.class, it -> it.result(id));
        city.as(officials.writer, StaffSendingService.class, it -> it.failures(id, null, 20));
        officials.run(officials.writer, StaffSendingService.class, it -> it.pause(id, officials.revision(id)));
        officials.run(officials.writer, StaffSendingService.class, it -> it.resume(id, officials.revision(id)));
        for (long due : city.asSystem(CampaignRunService.class, CampaignRunService::due)) {
            officials.run(officials.writer, StaffSendingService.class, it -> it.start(due, officials.revision(due)));
        }
        for (long running : city.asSystem(CampaignRunService.class, CampaignRunService::running)) {
            city.asSystem(CampaignRunService.class, it -> {
                it.finish(running);
                return null;
            });
        }
    }
}
