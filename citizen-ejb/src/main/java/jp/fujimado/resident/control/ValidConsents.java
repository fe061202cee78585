package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.spi.Consents;
import jp.fujimado.resident.ConsentPurpose;

/** Who agrees, for those who send to many. */
@ApplicationScoped
public class ValidConsents implements Consents {

    /** No text has this version: a purpose that the city does not ask for any more is agreed to by nobody. */
    private static final int NONE = -1;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    ResidentCatalogue catalogue;

    @Override
    public Selection agreeing(String purpose) {
        return new Selection(
                "select c.account_id from consent c where c.purpose = ? and c.text_version = ?"
                        + " and c.withdrawn_at is null",
                List.of(purpose, version(purpose)));
    }

    @Override
    public Set<Long> allowed(String purpose, Collection<Long> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(
                        "select c.accountId from Consent c where c.accountId in :accounts and c.purpose = :purpose"
                                + " and c.textVersion = :version and c.withdrawnAt is null",
                        Long.class)
                .setParameter("accounts", accounts)
                .setParameter("purpose", purpose)
                .setParameter("version", version(purpose))
                .getResultList());
    }

    private int version(String purpose) {
        return catalogue.purpose(purpose).map(ConsentPurpose::version).orElse(NONE);
    }
}
