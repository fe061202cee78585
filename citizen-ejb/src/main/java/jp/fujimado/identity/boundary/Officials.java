package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.fujimado.identity.Official;
import jp.fujimado.shared.security.Permissions;

/** Who works where, by the directory. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Officials {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Permissions permissions;

    @Inject
    Clock clock;

    /** Officials who hold the permission in the department today, by name; the subject is empty before the first login. */
    public List<Official> holding(String department, String permission) {
        Set<String> roles = permissions.rolesWith(permission);
        if (roles.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select distinct new jp.fujimado.identity.Official(coalesce(m.subject, ''), m.name) from"
                                + " StaffRole r join StaffMember m on m.id = r.memberId"
                                + " where r.department = :department and r.role in :roles and r.startsOn <= :today"
                                + " and (r.endsOn is null or r.endsOn >= :today) order by m.name",
                        Official.class)
                .setParameter("department", department)
                .setParameter("roles", roles)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
