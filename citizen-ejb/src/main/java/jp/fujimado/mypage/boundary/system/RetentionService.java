package jp.fujimado.mypage.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.mypage.control.Erasures;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.time.CityClock;

/** The end of retention (保存期間の満了): each account in a transaction of its own. */
@Stateless
public class RetentionService {

    /** A mail that belongs to nobody's inbox is kept for questions about its delivery. */
    private static final Duration MAILS = Duration.ofDays(30);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Erasures erasures;

    @Inject
    Notices notices;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Erased accounts of which no law keeps anything any more. */
    @RequiresPermission("retention.end")
    public List<Long> due(int limit) {
        return em.createQuery(
                        "select e.accountId from AccountErasure e where e.keptUntil < :today order by e.keptUntil",
                        Long.class)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), CityClock.JAPAN))
                .setMaxResults(limit)
                .getResultList();
    }

    @RequiresPermission("retention.end")
    public void eraseKept(long accountId) {
        erasures.eraseKept(accountId);
        trail.act("retention.end").of(accountId).target("account", accountId).write();
    }

    /** Mails without an inbox, codes and last farewells, with the addresses they went to. */
    @RequiresPermission("retention.end")
    public void forgetMails() {
        notices.forgetMails(clock.instant().minus(MAILS));
    }
}
