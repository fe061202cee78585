package jp.fujimado.db;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.boundary.staff.StaffCampaignApprovalService;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.announcement.boundary.staff.StaffSegmentService;
import jp.fujimado.announcement.boundary.staff.StaffSendingService;
import jp.fujimado.benefit.boundary.staff.StaffPaymentExportService;
import jp.fujimado.identity.boundary.staff.StaffDirectoryService;
import jp.fujimado.identity.boundary.staff.StaffLoginService;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.boundary.staff.StaffDraftService;
import jp.fujimado.procedure.application.boundary.staff.StaffSubmissionService;
import jp.fujimado.procedure.review.boundary.staff.StaffAssessmentService;
import jp.fujimado.procedure.review.boundary.staff.StaffCaseService;
import jp.fujimado.procedure.review.boundary.staff.StaffDecisionService;
import jp.fujimado.reservation.ChangedFollowUp;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.NewFollowUps;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffBlockService;
import jp.fujimado.reservation.boundary.staff.StaffBookingService;
import jp.fujimado.reservation.boundary.staff.StaffFollowUpService;
import jp.fujimado.reservation.boundary.staff.StaffReceiverService;
import jp.fujimado.reservation.builder.PartForm;
import jp.fujimado.reservation.builder.SavePart;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryDraftService;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryReviewService;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.boundary.staff.StaffConsentService;
import jp.fujimado.resident.boundary.staff.StaffCorrectionService;
import jp.fujimado.resident.boundary.staff.StaffDeliveryService;
import jp.fujimado.resident.boundary.staff.StaffDuplicateService;
import jp.fujimado.resident.boundary.staff.StaffFamilyService;
import jp.fujimado.resident.boundary.staff.StaffMergeService;
import jp.fujimado.resident.boundary.staff.StaffProtectionService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffVisitService;

/** Another department's case, a colleague's visit, a number of nobody: not there for an official, and on record. */
class StaffOwnershipDbTest {

    private static final long NOBODY = 999_999_999L;

    private CityOnDatabase city;
    private Town town;
    private Desk colleague;
    private long account;
    private NumberedOperations foreign;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        colleague = new Desk(city, "citizen-desk:desk");
        Person citizen = town.registered("花子");
        town.keepsProfile(citizen, "持主", "花子");
        account = colleague.account(citizen);
        // Everything that an official can hold, but in another department.
        Person official = town.signedIn(
                Person.official(
                        "citizen-desk:desk",
                        "citizen-desk:protection",
                        "park:assessor",
                        "park:approver",
                        "park:payment",
                        "personnel:directory",
                        "park:reception",
                        "park:reception-approver",
                        "park:announcer",
                        "park:announcement-approver"),
                "他課");
        foreign = new NumberedOperations(city, official);
    }

    @OnBothDatabases
    void an_official_reaches_only_what_is_of_the_own_work(Engine engine) {
        begin(engine);
        cases();
        visits();
        drafts();
        people();
        directory();
        appointments();
        categories();
        campaigns();
        foreign.areAllRefusedAndOnRecord(
                "boundary.staff",
                Set.of(
                        // Goes on after a number; lists only what is of the own departments.
                        "StaffCampaignService.list",
                        // Looks for what fits; nothing fits a number of nobody.
                        "StaffAuditService.search",
                        // Names merges only, which every desk may undo; none leads to nobody.
                        "StaffMergeService.into"));
    }

    private void cases() {
        Person citizen = town.registered("申請");
        long id = town.draft(citizen);
        town.submit(citizen, id);
        int revision = town.revision(id);
        foreign.absent(StaffCaseService.class, it -> it.open(id));
        foreign.absent(StaffCaseService.class, it -> it.reveal(id, "accountNumber"));
        foreign.absent(StaffCaseService.class, it -> it.attachment(id, "x"));
        foreign.absent(StaffCaseService.class, it -> it.note(id, "メモ"));
        foreign.absent(StaffAssessmentService.class, it -> it.start(id, revision));
        foreign.absent(StaffAssessmentService.class, it -> it.returnForCorrection(id, revision, "理由"));
        foreign.absent(StaffAssessmentService.class, it -> it.recommend(id, revision, Recommendation.GRANT, "理由"));
        foreign.absent(StaffDecisionService.class, it -> it.sendBack(id, revision, "理由"));
        foreign.absent(StaffDecisionService.class, it -> it.approve(id, revision, "理由"));
        foreign.absent(StaffDecisionService.class, it -> it.refuse(id, revision, "理由"));
        Person payment = town.signedIn(Person.official("child-benefit:payment"), "伊藤");
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        Person approver = town.signedIn(Person.official("child-benefit:approver"), "田中");
        long granted = town.recommended(citizen, assessor);
        town.decide(approver, granted, (it, now) -> it.approve(granted, now, null));
        city.as(payment, StaffPaymentExportService.class, it -> it.export("child-benefit"));
        long export = city.rows(em -> em.createQuery("select max(e.id) from PaymentExport e", Long.class)
                .getSingleResult());
        foreign.absent(StaffPaymentExportService.class, it -> it.repeat(export, "理由"));
    }

    private void visits() {
        long visit = colleague.begin(account, Desk.LICENCE);
        foreign.absent(StaffVisitService.class, it -> it.visit(visit));
        foreign.absent(StaffVisitService.class, it -> it.end(visit));
        foreign.absent(StaffVisitService.class, it -> it.begin(NOBODY, Desk.COUNTER, Desk.LICENCE));
        foreign.absent(StaffConsentService.class, it -> it.rows(visit));
        foreign.absent(StaffConsentService.class, it -> it.choose(visit, Set.of("profile"), "SPOKEN"));
        foreign.absent(StaffFamilyService.class, it -> it.rows(visit));
        foreign.absent(StaffFamilyService.class, it -> it.one(visit, 1));
        foreign.absent(StaffFamilyService.class, it -> it.isConsented(visit));
        foreign.absent(StaffFamilyService.class, it -> it.remove(visit, 1));
        foreign.absent(
                StaffFamilyService.class,
                it -> it.save(visit, new SaveFamilyMember(null, "CHILD", "他", "人", "タ", "ニン", "2020-01-01", "")));
    }

    private void drafts() {
        long visit = colleague.begin(account, Desk.LICENCE);
        long id = colleague.draft(visit);
        SavePage page = new SavePage(id, "situation", Map.of(), 0);
        foreign.absent(StaffDraftService.class, it -> it.start(visit, Town.PROCEDURE));
        foreign.absent(StaffDraftService.class, it -> it.step(visit, id, null));
        foreign.absent(StaffDraftService.class, it -> it.savePage(visit, page));
        foreign.absent(
                StaffDraftService.class,
                it -> it.attach(visit, id, "pregnancyProof", "a.png", new ByteArrayInputStream(new byte[1])));
        foreign.absent(StaffDraftService.class, it -> it.detach(visit, id, "pregnancyProof", "x"));
        foreign.absent(StaffDraftService.class, it -> it.discard(visit, id));
        foreign.absent(StaffSubmissionService.class, it -> it.rows(visit));
        foreign.absent(StaffSubmissionService.class, it -> it.detail(visit, id));
        foreign.absent(StaffSubmissionService.class, it -> it.check(visit, id));
        foreign.absent(StaffSubmissionService.class, it -> it.submit(visit, id));
        foreign.absent(StaffSubmissionService.class, it -> it.withdraw(visit, id));
        foreign.absent(StaffSubmissionService.class, it -> it.letter(visit, id));
    }

    private void people() {
        foreign.absent(StaffResidentService.class, it -> it.open(NOBODY, Desk.COUNTER));
        foreign.absent(StaffCorrectionService.class, it -> it.profile(NOBODY, Desk.COUNTER));
        foreign.absent(StaffCorrectionService.class, it -> it.save(NOBODY, Desk.profile("無", "ム"), "理由"));
        foreign.absent(
                StaffProtectionService.class,
                it -> it.protect(NOBODY, town.today().toString(), Set.of()));
        foreign.absent(StaffProtectionService.class, it -> it.mandates(NOBODY));
        foreign.absent(StaffProtectionService.class, it -> it.end(NOBODY));
        foreign.absent(StaffMergeService.class, it -> it.candidates(NOBODY, Desk.COUNTER));
        foreign.absent(StaffMergeService.class, it -> it.merge(account, NOBODY, "理由"));
        foreign.absent(StaffMergeService.class, it -> it.undo(NOBODY));
        foreign.absent(StaffDuplicateService.class, it -> it.part(NOBODY, ""));
        foreign.absent(StaffDuplicateService.class, it -> it.reopen(NOBODY));
        foreign.absent(StaffDeliveryService.class, it -> it.open(NOBODY, Desk.COUNTER, 0, 20));
        foreign.absent(StaffDeliveryService.class, it -> it.repair(account, NOBODY, "理由"));
        foreign.absent(StaffLoginService.class, it -> it.linked(NOBODY));
        foreign.absent(StaffLoginService.class, it -> it.unlink(NOBODY, "line"));
    }

    private void directory() {
        Person other = town.signedIn(Person.official("personnel:directory"), "岡田");
        long file =
                city.as(other, StaffDirectoryService.class, it -> it.upload("職員番号".getBytes(StandardCharsets.UTF_8)));
        foreign.absent(StaffDirectoryService.class, it -> it.member(NOBODY));
        foreign.absent(StaffDirectoryService.class, it -> it.give(NOBODY, "park", "assessor", "2026-04-01", ""));
        foreign.absent(StaffDirectoryService.class, it -> it.end(NOBODY));
        foreign.absent(StaffDirectoryService.class, it -> it.preview(file, false));
        foreign.absent(StaffDirectoryService.class, it -> it.apply(file, false, "x"));
    }

    private void appointments() {
        Appointments appointments = new Appointments(city);
        FreeTime time = appointments.firstFree(Appointments.ADVICE, Appointments.CITY_HALL);
        long id = appointments.book(town.registered("予約"), Appointments.ADVICE, time, null);
        foreign.absent(StaffAppointmentService.class, it -> it.open(id));
        foreign.absent(StaffAppointmentService.class, it -> it.times(id, town.today(), town.today()));
        foreign.absent(StaffAppointmentService.class, it -> it.move(id, time.place(), time.startsAt(), "理由"));
        foreign.absent(StaffAppointmentService.class, it -> it.cancel(id, "理由"));
        foreign.absent(StaffAppointmentService.class, it -> it.arrive(id));
        foreign.absent(StaffAppointmentService.class, it -> it.miss(id));
        foreign.absent(StaffAppointmentService.class, it -> it.note(id, "メモ"));
        long followUp = appointments.followUp(id);
        foreign.absent(StaffFollowUpService.class, it -> it.offer(id));
        foreign.absent(StaffFollowUpService.class, it -> it.write(id, new NewFollowUps(List.of(), "", "電話する", "")));
        foreign.absent(StaffFollowUpService.class, it -> it.one(followUp));
        foreign.absent(StaffFollowUpService.class, it -> it.change(followUp, new ChangedFollowUp("電話する", "", 1)));
        foreign.absent(StaffFollowUpService.class, it -> it.takeBack(followUp));
        foreign.absent(StaffReceiverService.class, it -> it.choices(id));
        foreign.absent(StaffReceiverService.class, it -> it.take(id, null));
        foreign.absent(StaffReceiverService.class, it -> it.give(id, null, null));
        foreign.absent(StaffBlockService.class, it -> it.conflicts(NOBODY));
        foreign.absent(StaffBlockService.class, it -> it.unblock(NOBODY));
        long visit = colleague.begin(account, Desk.LICENCE);
        HoldTime wish = new HoldTime(Appointments.ADVICE, time.place(), time.startsAt(), null);
        foreign.absent(StaffBookingService.class, it -> it.coming(visit));
        foreign.absent(StaffBookingService.class, it -> it.children(visit, Appointments.CONCIERGE));
        foreign.absent(StaffBookingService.class, it -> it.hold(visit, wish));
        foreign.absent(StaffBookingService.class, it -> it.sheet(visit, id));
        foreign.absent(StaffBookingService.class, it -> it.confirm(visit, id, Appointments.ANSWERS));
    }

    private void categories() {
        CategoryBuilding building = new CategoryBuilding(city);
        long id = building.outreach("よその下書き");
        PartForm form = building.form(building.clerk, id, "place-0");
        SavePart typed = new SavePart(form.place(), form.values(), form.seen());
        foreign.absent(StaffCategoryDraftService.class, it -> it.sheet(id));
        foreign.absent(StaffCategoryDraftService.class, it -> it.form(id, form.place()));
        foreign.absent(StaffCategoryDraftService.class, it -> it.save(id, typed));
        foreign.absent(StaffCategoryDraftService.class, it -> it.remove(id, form.place(), form.seen()));
        foreign.absent(StaffCategoryDraftService.class, it -> it.move(id, form.place(), 1, form.seen()));
        foreign.absent(StaffCategoryDraftService.class, it -> it.discard(id));
        foreign.absent(StaffCategoryReviewService.class, it -> it.review(id));
        foreign.absent(StaffCategoryReviewService.class, it -> it.preview(id));
        foreign.absent(StaffCategoryReviewService.class, it -> it.request(id, 1));
        foreign.absent(StaffCategoryReviewService.class, it -> it.withdraw(id));
        foreign.absent(StaffCategoryReviewService.class, it -> it.publish(id, 1));
        foreign.absent(StaffCategoryReviewService.class, it -> it.giveBack(id, "理由"));
    }

    private void campaigns() {
        Campaigning officials = new Campaigning(city);
        Segment everybody = Segment.everybody("notices");
        CampaignPlan plan = Campaigning.plan("", "");
        long id = officials.draft(officials.writer, everybody, plan);
        int revision = officials.revision(id);
        foreign.absent(StaffCampaignService.class, it -> it.start(Campaigning.DEPARTMENT, null));
        foreign.absent(StaffCampaignService.class, it -> it.sheet(id));
        foreign.absent(StaffCampaignService.class, it -> it.hints(id));
        foreign.absent(StaffCampaignService.class, it -> it.saveAudience(id, revision, "件名", everybody));
        foreign.absent(StaffCampaignService.class, it -> it.saveTexts(id, revision, List.of()));
        foreign.absent(StaffCampaignService.class, it -> it.savePlan(id, revision, plan));
        foreign.absent(StaffSegmentService.class, it -> it.count(id, everybody));
        foreign.absent(StaffSegmentService.class, it -> it.kept(id));
        foreign.absent(StaffSegmentService.class, it -> it.keep(id, "条件", everybody));
        foreign.absent(StaffSegmentService.class, it -> it.use(id, NOBODY));
        foreign.absent(StaffCampaignApprovalService.class, it -> it.examples(id));
        foreign.absent(StaffCampaignApprovalService.class, it -> it.test(id));
        foreign.absent(StaffCampaignApprovalService.class, it -> it.ask(id, revision));
        foreign.absent(StaffCampaignApprovalService.class, it -> it.approve(id, revision));
        foreign.absent(StaffCampaignApprovalService.class, it -> it.giveBack(id, revision, "理由"));
        foreign.absent(StaffSendingService.class, it -> it.start(id, revision));
        foreign.absent(StaffSendingService.class, it -> it.pause(id, revision));
        foreign.absent(StaffSendingService.class, it -> it.resume(id, revision));
        foreign.absent(StaffSendingService.class, it -> it.cancel(id, revision));
        foreign.absent(StaffSendingService.class, it -> it.result(id));
        foreign.absent(StaffSendingService.class, it -> it.failures(id, null, 20));
        foreign.absent(StaffSendingService.class, it -> it.failuresCsv(id));
    }
}
