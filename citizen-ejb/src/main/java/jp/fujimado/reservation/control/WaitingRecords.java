package jp.fujimado.reservation.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.reservation.entity.Waiting;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;

/** The lines in which a person stands; she leaves them with her account. */
@ApplicationScoped
public class WaitingRecords implements PersonalRecords {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    WaitingList line;

    @Override
    public int place() {
        return 26;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        return List.of(RecordSheet.of(
                "reservation.held.waiting",
                line.of(accountId).stream()
                        .map(one -> row(
                                one.id(),
                                one.title(),
                                one.forName(),
                                one.placeName(),
                                one.wanted().first(),
                                one.wanted().last()))
                        .toList()));
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        return List.of(ErasureStep.erased(
                "reservation.held.waiting.title", line.of(accountId).size()));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery(
                        "select w from Waiting w where w.accountId = :account or w.childAccount = :account",
                        Waiting.class)
                .setParameter("account", accountId)
                .getResultList()
                .forEach(line::end);
    }
}
