package jp.fujimado.audit.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.audit.AuditWords;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.ErasureStep.Fate;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.text.Sentences;

/** What the trail says of a person. It cannot be changed by anybody, and stays. */
@ApplicationScoped
public class LookRecords implements PersonalRecords {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public int place() {
        return 50;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        List<List<String>> rows = em
                .createQuery(
                        "select e.occurredAt, e.actorKind, e.department, e.action from AuditEntry e"
                                + " where e.accountId = :account order by e.occurredAt, e.position",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(entry ->
                        row(entry[0], Sentences.say("audit.actor." + entry[1]), entry[2], AuditWords.action((String)
                                entry[3])))
                .toList();
        return List.of(RecordSheet.of("audit.held.trail", rows));
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        long rows = em.createQuery("select count(e) from AuditEntry e where e.accountId = :account", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
        return List.of(new ErasureStep(
                Fate.KEPT,
                Sentences.say("audit.held.trail.title"),
                rows,
                Sentences.say("audit.held.trail.reason"),
                null));
    }

    @Override
    public void erase(long accountId) {
        // Append only: see the plan.
    }
}
