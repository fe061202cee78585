package jp.fujimado.procedure.application.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.resident.DeskChannel;

/** Applications for the compositions of other domains. */
@ApplicationScoped
public class Applications {

    /** No application has this number. */
    private static final long NONE = 0;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    DefinitionCatalogue catalogue;

    /** A person's applications, latest change first; their answers are not read. */
    public List<ApplicationRow> newest(long accountId, int first, int limit) {
        return em
                .createQuery(
                        "select a.id, a.procedureCode, a.procedureVersion, a.receiptNumber, a.status, a.savedAt,"
                                + " a.submittedAt, a.dueOn, a.returnReason, a.begunChannel from Application a"
                                + " where a.accountId = :account order by a.savedAt desc, a.id desc",
                        Object[].class)
                .setParameter("account", accountId)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
    }

    /** Whether the person has handed in an application of the procedure since then that she has not taken back. */
    public boolean isHandedIn(long accountId, String procedure, Instant since) {
        return isHandedIn(accountId, procedure, since, NONE);
    }

    /** As {@link #isHandedIn(long, String, Instant)}, without this application. */
    public boolean isHandedIn(long accountId, String procedure, Instant since, long without) {
        return em.createQuery(
                                "select count(a) from Application a where a.accountId = :account"
                                        + " and a.procedureCode = :procedure and a.submittedAt >= :since"
                                        + " and a.status <> :withdrawn and a.id <> :without",
                                Long.class)
                        .setParameter("account", accountId)
                        .setParameter("procedure", procedure)
                        .setParameter("since", since)
                        .setParameter("withdrawn", ApplicationStatus.WITHDRAWN)
                        .setParameter("without", without)
                        .getSingleResult()
                > 0;
    }

    private ApplicationRow row(Object[] columns) {
        DefinitionId definition = new DefinitionId((String) columns[1], (Integer) columns[2]);
        return new ApplicationRow(
                (Long) columns[0],
                definition.code(),
                catalogue.of(definition).title(),
                (String) columns[3],
                (ApplicationStatus) columns[4],
                (Instant) columns[5],
                (Instant) columns[6],
                (LocalDate) columns[7],
                (String) columns[8],
                (DeskChannel) columns[9]);
    }
}
