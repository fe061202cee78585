package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.fujimado.procedure.HandedIn;
import jp.fujimado.procedure.TakenBack;
import jp.fujimado.procedure.application.boundary.Applications;
import jp.fujimado.reservation.FollowUpRow;
import jp.fujimado.reservation.entity.FollowUp;
import jp.fujimado.reservation.entity.FollowUp.DoneBy;
import jp.fujimado.shared.crypto.FieldCipher;
import jp.fujimado.shared.error.NotFound;

/**
 * What people are to do after their meetings (面談のあと); encrypted like the notes. A procedure is done as soon as the
 * person hands in an application of it.
 */
@ApplicationScoped
public class FollowUps {

    private static final String CONTEXT = "reservation.follow-up";
    private static final String OF_ACCOUNT =
            "f.reservationId in (select r.id from Reservation r where r.accountId = :account)";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    Applications applications;

    @Inject
    Clock clock;

    /** In the order in which it was written. */
    public List<FollowUpRow> of(long reservationId) {
        return em
                .createQuery(
                        "select f from FollowUp f where f.reservationId = :reservation order by f.id", FollowUp.class)
                .setParameter("reservation", reservationId)
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
    }

    public FollowUpRow row(FollowUp one) {
        return new FollowUpRow(
                one.id(),
                one.reservationId(),
                one.procedureCode(),
                cipher.decrypt(one.textCipher(), CONTEXT),
                one.dueOn(),
                one.writtenAt(),
                one.authorName(),
                one.doneAt(),
                one.isByApplication(),
                one.revision());
    }

    String encrypted(String text) {
        return cipher.encrypt(text, CONTEXT);
    }

    /**
     * Locked until the end of the transaction.
     *
     * @throws NotFound when there is no such thing any more
     */
    public FollowUp locked(long id) {
        return Optional.ofNullable(em.find(FollowUp.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("shared.not-found"));
    }

    /** Everything that the person has been told to do, with its reservation, the oldest first. */
    List<Object[]> ofAccount(long accountId) {
        return em.createQuery(
                        "select f, r from FollowUp f join Reservation r on r.id = f.reservationId"
                                + " where r.accountId = :account order by f.id",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** What she still has to do, with its reservation, the newest first. */
    List<Object[]> open(long accountId, int most) {
        return em.createQuery(
                        "select f, r from FollowUp f join Reservation r on r.id = f.reservationId"
                                + " where r.accountId = :account and f.doneAt is null order by f.id desc",
                        Object[].class)
                .setParameter("account", accountId)
                .setMaxResults(most)
                .getResultList();
    }

    void handedIn(@Observes HandedIn event) {
        em.createQuery("update FollowUp f set f.doneAt = :now, f.doneBy = :how, f.revision = f.revision + 1"
                        + " where f.procedureCode = :procedure and f.doneAt is null and " + OF_ACCOUNT)
                .setParameter("now", clock.instant())
                .setParameter("how", DoneBy.APPLICATION)
                .setParameter("procedure", event.procedure())
                .setParameter("account", event.accountId())
                .executeUpdate();
    }

    /** Of two applications the other one is enough. */
    void takenBack(@Observes TakenBack event) {
        em
                .createQuery(
                        "select f, r.startsAt from FollowUp f join Reservation r on r.id = f.reservationId"
                                + " where f.procedureCode = :procedure and f.doneBy = :how and r.accountId = :account"
                                + " order by f.id",
                        Object[].class)
                .setParameter("how", DoneBy.APPLICATION)
                .setParameter("procedure", event.procedure())
                .setParameter("account", event.accountId())
                .getResultList()
                .stream()
                .filter(row -> !applications.isHandedIn(
                        event.accountId(), event.procedure(), (Instant) row[1], event.application()))
                .forEach(row -> ((FollowUp) row[0]).notApplied());
    }

    void erase(long accountId) {
        em.createQuery("delete from FollowUp f where " + OF_ACCOUNT)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void add(FollowUp one) {
        em.persist(one);
    }

    void remove(FollowUp one) {
        em.remove(one);
    }
}
