package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.entity.Account;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.CurrentActor;

/** Accounts for the other domains; remembers the acting person's for the length of a request. */
@RequestScoped
@Transactional(TxType.MANDATORY)
public class Accounts {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CurrentActor currentActor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    private AccountCard known;

    /**
     * The account of the acting person; made at the first act after registration.
     *
     * @throws Forbidden when nobody is signed in
     */
    public AccountCard current() {
        if (known == null || !known.subject().equals(currentActor.get().subject())) {
            known = card(currentAccount());
        }
        return known;
    }

    public Optional<AccountCard> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id)).map(Accounts::card);
    }

    /** Takes over name and mail address that the identity provider vouches for. */
    public AccountCard signedIn(String name, String email) {
        Account account = currentAccount();
        account.signedIn(name, email, clock.instant());
        return card(account);
    }

    private Account currentAccount() {
        Actor actor = currentActor.get();
        if (!actor.isCitizen() && !actor.isStaff()) {
            throw new Forbidden("shared.forbidden");
        }
        List<Account> found = em.createNamedQuery("Account.bySubject", Account.class)
                .setParameter("subject", actor.subject())
                .getResultList();
        if (!found.isEmpty()) {
            return found.get(0);
        }
        Account account = new Account(actor, clock.instant());
        em.persist(account);
        em.flush();
        trail.act("account.create")
                .of(account.id())
                .target("account", account.id())
                .write();
        return account;
    }

    private static AccountCard card(Account account) {
        String name = account.displayName() == null ? "利用者" + account.id() : account.displayName();
        return new AccountCard(account.id(), account.subject(), name, account.email());
    }
}
