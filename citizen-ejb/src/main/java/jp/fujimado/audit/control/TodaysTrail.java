package jp.fujimado.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.shared.time.CityClock;

/** What one person has in the trail since midnight in Japan; a stretch of an index. */
@ApplicationScoped
public class TodaysTrail {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Clock clock;

    /** Whether exactly this stands there already. */
    public boolean holds(String subject, String action, String target, String detail) {
        Instant midnight = LocalDate.ofInstant(clock.instant(), CityClock.JAPAN)
                .atStartOfDay(CityClock.JAPAN)
                .toInstant();
        return !em.createQuery(
                        "select e.position from AuditEntry e where e.actorSubject = :subject and e.occurredAt >= :midnight"
                                + " and e.action = :action and e.targetId = :target and e.detail = :detail",
                        Long.class)
                .setParameter("subject", subject)
                .setParameter("midnight", midnight)
                .setParameter("action", action)
                .setParameter("target", target)
                .setParameter("detail", detail)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
