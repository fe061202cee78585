package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.identity.Official;
import jp.fujimado.identity.PostedOfficial;
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
                        "select distinct new jp.fujimado.identity.Official(m.id, coalesce(m.subject, ''), m.name) from"
                                + " StaffRole r join StaffMember m on m.id = r.memberId"
                                + " where r.department = :department and r.role in :roles and r.startsOn <= :today"
                                + " and (r.endsOn is null or r.endsOn >= :today) order by m.name",
                        Official.class)
                .setParameter("department", department)
                .setParameter("roles", roles)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /**
     * These officials by their number, each with the departments in which she holds the permission today; who holds it
     * nowhere any more is among them. Two statements, however many they are.
     */
    public Map<Long, PostedOfficial> posted(Collection<Long> members, String permission) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> departments = departments(members, permissions.rolesWith(permission));
        return em
                .createQuery(
                        "select new jp.fujimado.identity.Official(m.id, coalesce(m.subject, ''), m.name)"
                                + " from StaffMember m where m.id in :members",
                        Official.class)
                .setParameter("members", members)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        Official::id, one -> new PostedOfficial(one, departments.getOrDefault(one.id(), Set.of()))));
    }

    private Map<Long, Set<String>> departments(Collection<Long> members, Set<String> roles) {
        if (roles.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select r.memberId, r.department from StaffRole r where r.memberId in :members"
                                + " and r.role in :roles and r.startsOn <= :today"
                                + " and (r.endsOn is null or r.endsOn >= :today)",
                        Object[].class)
                .setParameter("members", members)
                .setParameter("roles", roles)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }
}
