package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.fujimado.identity.Official;
import jp.fujimado.identity.entity.StaffAssignment;
import jp.fujimado.shared.security.Actor.Assignment;
import jp.fujimado.shared.security.Permissions;

/** Who works where, as far as people have signed in; the identity provider knows the rest. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Officials {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Permissions permissions;

    @Inject
    Clock clock;

    /** Keeps the assignments that an official has at this login. */
    public void signedIn(long accountId, Set<Assignment> assignments) {
        List<StaffAssignment> kept = em.createQuery(
                        "select s from StaffAssignment s where s.accountId = :account", StaffAssignment.class)
                .setParameter("account", accountId)
                .getResultList();
        Set<Assignment> missing = new HashSet<>(assignments);
        for (StaffAssignment one : kept) {
            if (!missing.remove(one.assignment())) {
                em.remove(one);
            }
        }
        missing.forEach(one -> em.persist(new StaffAssignment(accountId, one, clock.instant())));
    }

    /** Officials who held the permission in the department when they last signed in, by name. */
    public List<Official> holding(String department, String permission) {
        Set<String> roles = permissions.rolesWith(permission);
        if (roles.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select distinct new jp.fujimado.identity.Official(a.subject, a.displayName) from"
                                + " StaffAssignment s join Account a on a.id = s.accountId"
                                + " where s.department = :department and s.role in :roles and a.displayName is not null"
                                + " order by a.displayName",
                        Official.class)
                .setParameter("department", department)
                .setParameter("roles", roles)
                .getResultList();
    }
}
