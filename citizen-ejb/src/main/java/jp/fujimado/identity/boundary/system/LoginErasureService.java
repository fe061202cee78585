package jp.fujimado.identity.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.entity.LoginErasure;
import jp.fujimado.shared.security.RequiresPermission;

/** Steps of erasing logins, each in a transaction of its own; the identity provider is asked between them. */
@Stateless
public class LoginErasureService {

    /** Longer than any session lasts. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Logins that the identity provider still knows. */
    @RequiresPermission("login.erase")
    public List<String> waiting(int limit) {
        return em.createQuery(
                        "select e.subject from LoginErasure e where e.doneAt is null order by e.askedAt", String.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The identity provider knows it no more. */
    @RequiresPermission("login.erase")
    public void done(String subject) {
        LoginErasure erasure = em.find(LoginErasure.class, subject);
        if (erasure != null) {
            erasure.done(clock.instant());
            trail.act("login.erase").target("login", subject).write();
        }
    }

    /** Forgets those that were done days ago. */
    @RequiresPermission("login.erase")
    public void forgetOld() {
        em.createQuery("delete from LoginErasure e where e.doneAt < :then")
                .setParameter("then", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }
}
