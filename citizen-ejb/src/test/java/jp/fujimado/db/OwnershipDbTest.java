package jp.fujimado.db;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.boundary.citizen.CitizenBrowserService;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenSubmissionService;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenFollowUpService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.citizen.CitizenWaitingService;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.boundary.citizen.CitizenContactService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;

/** What takes a number answers somebody else's number as one that does not exist, and the trail keeps it. */
class OwnershipDbTest {

    private CityOnDatabase city;
    private Town town;
    private Person owner;
    private Person stranger;
    private NumberedOperations foreign;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        owner = town.registered("花子");
        stranger = town.registered("雪");
        town.keepsProfile(owner, "持主", "花子");
        town.keepsProfile(stranger, "他人", "雪");
        foreign = new NumberedOperations(city, stranger);
    }

    @OnBothDatabases
    void nobody_reaches_what_belongs_to_another(Engine engine) {
        begin(engine);
        applications();
        family();
        mandates();
        contacts();
        browsers();
        reservations();
        foreign.areAllRefusedAndOnRecord("boundary.citizen", Set.of());
    }

    private void applications() {
        long submitted = town.draft(owner);
        String file = city.rows(em -> em.createQuery(
                        "select f.publicId from Attachment f, Application a where a.id = :id and f.accountId = a.accountId",
                        String.class)
                .setParameter("id", submitted)
                .getSingleResult());
        town.submit(owner, submitted);
        long draft = town.draft(owner);
        long message =
                city.rows(em -> em.createQuery("select max(m.id) from Message m where m.link like :link", Long.class)
                        .setParameter("link", "%id=" + submitted)
                        .getSingleResult());
        foreign.absent(CitizenDraftService.class, it -> it.step(draft, null));
        foreign.absent(CitizenDraftService.class, it -> it.savePage(new SavePage(draft, "situation", Map.of(), 0)));
        foreign.absent(
                CitizenDraftService.class,
                it -> it.attach(draft, "pregnancyProof", "a.png", new ByteArrayInputStream(new byte[1])));
        foreign.absent(CitizenDraftService.class, it -> it.detach(draft, "pregnancyProof", file));
        foreign.absent(CitizenDraftService.class, it -> it.discard(draft));
        foreign.absent(CitizenSubmissionService.class, it -> it.check(draft));
        foreign.absent(CitizenSubmissionService.class, it -> it.submit(draft));
        foreign.absent(CitizenSubmissionService.class, it -> it.submit(submitted));
        foreign.absent(CitizenApplicationService.class, it -> it.detail(submitted));
        foreign.absent(CitizenApplicationService.class, it -> it.letter(submitted));
        foreign.absent(CitizenApplicationService.class, it -> it.attachment(file));
        foreign.absent(CitizenApplicationService.class, it -> it.withdraw(submitted));
        foreign.absent(CitizenMessageService.class, it -> it.open(message));
        foreign.absent(CitizenMessageService.class, it -> it.follow(message));
    }

    private void family() {
        town.child(owner, "子");
        long entry = city.as(owner, CitizenFamilyService.class, CitizenFamilyService::mine)
                .get(0)
                .id();
        foreign.absent(CitizenFamilyService.class, it -> it.one(entry));
        foreign.absent(
                CitizenFamilyService.class,
                it -> it.save(new SaveFamilyMember(entry, "PARENT", "母", "花", "ハハ", "ハナ", "1960-01-01", "")));
        foreign.absent(CitizenFamilyService.class, it -> it.remove(entry));
    }

    private void mandates() {
        long mandate = town.mandate(owner, town.registered("助け"), "HELPER", Set.of("procedures"));
        long account = city.as(owner, Accounts.class, it -> it.current().id());
        foreign.absent(
                CitizenMandateService.class,
                it -> it.offer(new MandateOffer(account, "HELPER", Set.of("procedures"), "")));
        foreign.absent(CitizenMandateService.class, it -> it.end(mandate));
        foreign.absent(CitizenMandateService.class, it -> it.behalf(mandate));
        foreign.absent(CitizenMandateService.class, it -> it.begin(mandate));
    }

    private void contacts() {
        long contact = city.as(owner, CitizenContactService.class, CitizenContactService::mine)
                .get(0)
                .id();
        foreign.absent(CitizenContactService.class, it -> it.useFirst(contact));
        foreign.absent(CitizenContactService.class, it -> it.sendCode(contact));
        foreign.absent(CitizenContactService.class, it -> it.verify(contact, "000000"));
        foreign.absent(CitizenContactService.class, it -> it.remove(contact));
    }

    private void browsers() {
        long browser = city.as(owner, CitizenBrowserService.class, it -> {
            it.add(BrowserDbTest.browser("Firefox（Linux）"));
            return it.mine().get(0).id();
        });
        foreign.absent(CitizenBrowserService.class, it -> it.remove(browser));
    }

    private void reservations() {
        Appointments appointments = new Appointments(city);
        FreeTime time = appointments.firstFree(Appointments.ADVICE, Appointments.CITY_HALL);
        long id = appointments.book(owner, Appointments.ADVICE, time, null);
        FreeTime other = appointments.firstFree(Appointments.CONCIERGE, "shonandai");
        HoldTime forHerChild =
                new HoldTime(Appointments.CONCIERGE, other.place(), other.startsAt(), town.child(owner, "次の子"));
        foreign.absent(CitizenBookingService.class, it -> it.hold(forHerChild, Map.of()));
        foreign.absent(CitizenBookingService.class, it -> it.sheet(id));
        foreign.absent(CitizenBookingService.class, it -> it.confirm(id, Appointments.ANSWERS));
        foreign.absent(CitizenReservationService.class, it -> it.detail(id));
        foreign.absent(CitizenReservationService.class, it -> it.calendar(id));
        foreign.absent(CitizenReservationService.class, it -> it.move(id, time.place(), time.startsAt()));
        foreign.absent(CitizenReservationService.class, it -> it.cancel(id));
        long followUp = appointments.followUp(id);
        foreign.absent(CitizenFollowUpService.class, it -> it.tick(followUp));
        foreign.absent(CitizenFollowUpService.class, it -> it.untick(followUp));
        String day = town.today().toString();
        NewWaiting wish = new NewWaiting(Appointments.ADVICE, "", null, day, day);
        NewWaiting herChild = new NewWaiting(Appointments.CONCIERGE, "", forHerChild.childAccount(), day, day);
        foreign.absent(CitizenWaitingService.class, it -> it.join(herChild));
        long waiting = city.as(owner, CitizenWaitingService.class, it -> it.join(wish));
        foreign.absent(CitizenWaitingService.class, it -> it.leave(waiting));
        foreign.absent(CitizenWaitingService.class, it -> it.pass(waiting));
    }
}
