package jp.fujimado.db;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.audit.boundary.staff.AuditSearch;
import jp.fujimado.audit.boundary.staff.StaffAuditService;
import jp.fujimado.benefit.boundary.staff.StaffPaymentExportService;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenSubmissionService;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.procedure.definition.entity.PublishedVersion;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxPage;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.boundary.staff.StaffCaseService;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;

/** A walk through every room, so that every statement of the product is sent once. */
final class Walk {

    private final CityOnDatabase city;
    private final Town town;
    private final Person citizen;
    private final Person assessor;
    private final Person approver;
    private final Person payment;
    private final Person auditor;

    Walk(CityOnDatabase city) {
        this.city = city;
        town = new Town(city);
        citizen = town.registered("髙橋 花子");
        assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        approver = town.signedIn(Person.official("child-benefit:approver"), "田中");
        payment = town.signedIn(Person.official("child-benefit:payment"), "伊藤");
        auditor = town.signedIn(Person.official("audit:auditor"), "監査");
    }

    void everywhere() {
        town.keepsProfile(citizen, Town.FAMILY_NAME, "花子😀");
        long approved = town.recommended(citizen, assessor);
        drafts();
        caseFile(approved);
        town.decide(approver, approved, (it, revision) -> it.approve(approved, revision, null));
        refusedAfterCorrection();
        withdrawn();
        inbox();
        ownPages(approved);
        new MailingWalk(city).everywhere();
        new AnnouncementWalk(city).everywhere(citizen);
        new FamilyWalk(city, citizen).everywhere();
        new BehalfWalk(city, citizen).everywhere();
        new ReservationWalk(city, citizen).everywhere();
        new RecordWalk(city).looks(citizen);
        payments();
        new OutsideWalk(city, citizen).everywhere();
        new RecordWalk(city).goes(assessor, approver);
        new RecordWalk(city).directory();
        new RecordWalk(city).merges(assessor, approver);
        new RecordWalk(city).takesOver();
        audit();
        forget();
    }

    private void drafts() {
        long id = town.draft(citizen);
        AttachmentRow file = town.attach(citizen, id);
        city.as(citizen, CitizenDraftService.class, it -> it.step(id, "heartbeat"));
        city.as(citizen, CitizenApplicationService.class, it -> it.attachment(file.id()));
        run(citizen, CitizenDraftService.class, it -> it.detach(id, "pregnancyProof", file.id()));
        city.as(citizen, CitizenSubmissionService.class, it -> it.check(id));
        run(citizen, CitizenDraftService.class, it -> it.discard(id));
    }

    private void caseFile(long id) {
        town.scanFiles();
        String file = city.as(assessor, StaffCaseService.class, it -> it.open(id))
                .files()
                .get(0)
                .file()
                .id();
        city.as(assessor, StaffCaseService.class, it -> it.attachment(id, file));
        city.as(assessor, StaffCaseService.class, it -> it.reveal(id, "accountNumber"));
        run(assessor, StaffCaseService.class, it -> it.note(id, "電話で確かめた"));
        city.as(approver, StaffCaseService.class, it -> it.open(id));
    }

    private void refusedAfterCorrection() {
        long id = town.draft(citizen);
        town.submit(citizen, id);
        town.assess(assessor, id, (it, revision) -> it.start(id, revision));
        town.assess(assessor, id, (it, revision) -> it.returnForCorrection(id, revision, "写真がぼけています"));
        town.submit(citizen, id);
        town.assess(assessor, id, (it, revision) -> it.recommend(id, revision, Recommendation.REFUSE, "期限後"));
        town.decide(approver, id, (it, revision) -> it.sendBack(id, revision, "もう一度"));
        town.assess(assessor, id, (it, revision) -> it.recommend(id, revision, Recommendation.REFUSE, "期限後"));
        town.decide(approver, id, (it, revision) -> it.refuse(id, revision, "期限を過ぎています"));
    }

    private void withdrawn() {
        long id = town.draft(citizen);
        town.submit(citizen, id);
        run(citizen, CitizenApplicationService.class, it -> it.withdraw(id));
        for (int i = 0; i < 3; i++) {
            town.submit(citizen, town.draft(citizen));
        }
    }

    private void inbox() {
        for (Queue queue : Queue.values()) {
            for (CaseOrder.Key key : CaseOrder.Key.values()) {
                for (boolean down : List.of(true, false)) {
                    pages(new InboxQuery(queue, null, null, new CaseOrder(key, down), null, 1));
                    page(new InboxQuery(queue, Town.PROCEDURE, null, new CaseOrder(key, down), null, 1), null);
                }
            }
        }
        Stream.of("ヨシダ", Town.FAMILY_NAME, "無い名前", "R8-000001", "%")
                .forEach(search -> pages(new InboxQuery(Queue.ALL, null, search, CaseOrder.DUE_FIRST, null, 1)));
        String receipt = city.rows(em -> em.createQuery("select max(a.receiptNumber) from Application a", String.class)
                .getSingleResult());
        pages(new InboxQuery(Queue.ALL, null, receipt, CaseOrder.DUE_FIRST, null, 10));
        city.as(assessor, StaffInboxService.class, it -> it.counts(List.of(Queue.values())));
        city.as(assessor, StaffInboxService.class, it -> it.procedures());
        city.as(
                assessor,
                StaffInboxService.class,
                it -> it.csv(new InboxQuery(Queue.ALL, null, null, CaseOrder.DUE_FIRST, null, 1)));
    }

    private void pages(InboxQuery query) {
        InboxPage first = page(query, null);
        if (first.next() != null) {
            InboxPage second = page(query, first.next());
            page(query, second.previous());
        }
        if (first.last() != null) {
            page(query, first.last());
        }
    }

    private InboxPage page(InboxQuery query, String place) {
        return city.as(
                assessor,
                StaffInboxService.class,
                it -> it.page(new InboxQuery(
                        query.queue(), query.procedureCode(), query.search(), query.order(), place, query.size())));
    }

    private void ownPages(long decided) {
        city.as(citizen, CitizenMyPageService.class, CitizenMyPageService::home);
        city.as(citizen, CitizenMyPageService.class, it -> it.looks(1, 2));
        city.as(citizen, CitizenMessageService.class, it -> it.mine(1, 1));
        long message = city.as(citizen, CitizenMessageService.class, it -> it.mine(0, 1))
                .rows()
                .get(0)
                .id();
        city.as(citizen, CitizenMessageService.class, it -> it.open(message));
        city.as(citizen, CitizenMessageService.class, CitizenMessageService::unread);
        city.as(citizen, CitizenApplicationService.class, it -> it.mine(1, 1));
        city.as(citizen, CitizenApplicationService.class, it -> it.detail(decided));
        city.as(citizen, CitizenApplicationService.class, it -> it.letter(decided));
        city.as(citizen, CitizenProfileService.class, CitizenProfileService::profile);
        city.as(citizen, CitizenProfileService.class, CitizenProfileService::bankDetails);
        city.as(citizen, CitizenConsentService.class, CitizenConsentService::mine);
        city.as(citizen, Accounts.class, it -> it.find(it.current().id()));
        olderVersion();
    }

    private void olderVersion() {
        DefinitionId older = new DefinitionId(Town.PROCEDURE, 99);
        city.rows(em -> {
            PublishedVersion today = em.createQuery(
                            "select v from PublishedVersion v where v.code = :code", PublishedVersion.class)
                    .setParameter("code", Town.PROCEDURE)
                    .getResultList()
                    .get(0);
            em.persist(new PublishedVersion(older, today.content(), today.contentHash(), Instant.now()));
            return null;
        });
        city.inTransaction(() -> city.bean(DefinitionCatalogue.class).of(older));
    }

    private void payments() {
        city.as(payment, StaffPaymentExportService.class, StaffPaymentExportService::payments);
        city.as(payment, StaffPaymentExportService.class, it -> it.export("child-benefit"));
        long export = city.rows(em -> em.createQuery("select max(e.id) from PaymentExport e", Long.class)
                .getSingleResult());
        city.as(payment, StaffPaymentExportService.class, it -> it.repeat(export, "ファイルを失くしたため"));
    }

    private void audit() {
        Instant now = city.clock().instant();
        AuditSearch all = new AuditSearch(null, null, null, null, null, null);
        AuditSearch narrow =
                new AuditSearch(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)), "佐藤", "case.", null, null);
        AuditSearch target = new AuditSearch(null, null, null, null, "1", 1L);
        for (AuditSearch search : List.of(all, narrow, target)) {
            String next = city.as(auditor, StaffAuditService.class, it -> it.search(search, null, 1))
                    .next();
            city.as(auditor, StaffAuditService.class, it -> it.search(search, next, 1));
        }
        city.as(auditor, StaffAuditService.class, StaffAuditService::verify);
    }

    private void forget() {
        run(citizen, CitizenProfileService.class, CitizenProfileService::eraseBankDetails);
        run(citizen, CitizenConsentService.class, it -> it.choose(Set.of()));
    }

    private interface Act<T> {
        void by(T service) throws Exception;
    }

    private <T> void run(Person person, Class<T> service, Act<T> act) {
        city.as(person, service, it -> {
            act.by(it);
            return null;
        });
    }
}
