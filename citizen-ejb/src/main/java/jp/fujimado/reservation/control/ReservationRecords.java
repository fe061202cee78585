package jp.fujimado.reservation.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import jp.fujimado.procedure.application.boundary.Questions;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.text.Sentences;

/** The reservations of a person; all go with her account, coming ones give their times back. */
@ApplicationScoped
public class ReservationRecords implements PersonalRecords {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    ReservationBook book;

    @Inject
    Seats seats;

    @Inject
    AppointmentNotes notes;

    @Inject
    Questions questions;

    @Override
    public int place() {
        return 25;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        List<Reservation> all = of(accountId);
        return List.of(
                RecordSheet.of(
                        "reservation.held.reservations",
                        all.stream().map(this::summary).toList()),
                RecordSheet.of(
                        "reservation.held.reservation-answers",
                        all.stream().flatMap(this::answers).toList()));
    }

    private List<String> summary(Reservation one) {
        ReservationRow row = book.row(one);
        return row(
                row.id(),
                row.receiptNumber(),
                row.title(),
                row.placeName(),
                row.startsAt(),
                row.forName(),
                Sentences.say(row.status().messageKey()));
    }

    private Stream<List<String>> answers(Reservation one) {
        return questions.sheet(book.category(one).questions(), book.answers(one), one.accountId()).sections().stream()
                .flatMap(section -> section.facts().stream()
                        .filter(fact -> !fact.asText().isEmpty())
                        .map(fact -> row(one.id(), section.title(), fact.label(), fact.asText())));
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        return List.of(ErasureStep.erased(
                "reservation.held.reservations.title", of(accountId).size()));
    }

    @Override
    public void erase(long accountId) {
        of(accountId).forEach(one -> {
            notes.erase(one.id());
            seats.release(one);
            em.remove(one);
        });
        em.createQuery("delete from LimitUse u where u.subjectAccount = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("select r from Reservation r where r.childAccount = :account", Reservation.class)
                .setParameter("account", accountId)
                .getResultList()
                .forEach(Reservation::forgetChild);
    }

    private List<Reservation> of(long accountId) {
        return em.createQuery(
                        "select r from Reservation r where r.accountId = :account order by r.id", Reservation.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
