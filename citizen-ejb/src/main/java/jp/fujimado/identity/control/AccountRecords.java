package jp.fujimado.identity.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import jp.fujimado.identity.entity.Account;
import jp.fujimado.identity.entity.LoginErasure;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;

/** The account itself: what is left of it is a number. Its logins are erased at the identity provider afterwards. */
@ApplicationScoped
public class AccountRecords implements PersonalRecords {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public int place() {
        return 0;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        Account account = em.find(Account.class, accountId);
        return List.of(RecordSheet.of(
                "identity.held.login",
                List.of(row(account.id(), account.displayName(), account.email(), account.createdAt()))));
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        return List.of(ErasureStep.erased("identity.held.login.title", 1));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("delete from CardOffer o where o.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("select a from Account a where a.id = :account or a.mergedInto = :account", Account.class)
                .setParameter("account", accountId)
                .getResultList()
                .forEach(this::forget);
    }

    private void forget(Account account) {
        if (account.hasLogin()) {
            em.persist(new LoginErasure(account.subject(), clock.instant()));
        }
        account.forget();
    }
}
