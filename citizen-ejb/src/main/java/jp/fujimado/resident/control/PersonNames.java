package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.fujimado.identity.boundary.Accounts;

/** Names of people by account: from the citizen master, or from the login of those who keep nothing there. */
@ApplicationScoped
public class PersonNames {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Accounts accounts;

    /** Unknown accounts and null are left out. */
    public Map<Long, String> of(Collection<Long> people) {
        Set<Long> wanted = new HashSet<>(people);
        wanted.removeIf(Objects::isNull);
        Map<Long, String> names = new HashMap<>();
        if (wanted.isEmpty()) {
            return names;
        }
        List<Object[]> rows = em.createQuery(
                        "select r.accountId, r.familyName, r.givenName from Resident r where r.accountId in :people",
                        Object[].class)
                .setParameter("people", wanted)
                .getResultList();
        rows.forEach(row -> names.put((Long) row[0], row[1] + " " + row[2]));
        wanted.removeAll(names.keySet());
        names.putAll(accounts.names(wanted));
        return names;
    }
}
