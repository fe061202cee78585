package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.LoginMailChanged;
import jp.fujimado.identity.entity.Account;
import jp.fujimado.identity.entity.LoginErasure;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.Behalf;
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
    Event<LoginMailChanged> mailChanged;

    @Inject
    Clock clock;

    private AccountCard known;
    private Actor knownFor;

    /**
     * The account whose data the acting person works on: her own, made at the first act after registration, or that of
     * the person she acts for.
     *
     * @throws Forbidden when nobody is signed in, or the login's account was erased
     */
    public AccountCard current() {
        Actor actor = currentActor.get();
        if (known == null || !actor.equals(knownFor)) {
            Behalf behalf = actor.behalf();
            known = card(behalf == null ? currentAccount() : em.find(Account.class, behalf.accountId()));
            knownFor = actor;
        }
        return known;
    }

    /** The acting person's own account, whomever she acts for. */
    public AccountCard own() {
        return currentActor.get().behalf() == null ? current() : card(currentAccount());
    }

    /** An account without a login, for a person whom others look after, a child above all. */
    public AccountCard withoutLogin(String name) {
        Account account = Account.withoutLogin(name, clock.instant());
        em.persist(account);
        em.flush();
        trail.act("account.create")
                .of(account.id())
                .target("account", account.id())
                .write();
        return card(account);
    }

    public Optional<AccountCard> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id)).map(Accounts::card);
    }

    /** Whether somebody can sign in to it, by its own login or by one that was merged into it. */
    public boolean hasLogin(long id) {
        return em
                .createQuery("select a from Account a where a.id = :id or a.mergedInto = :id", Account.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .anyMatch(Account::hasLogin);
    }

    /** Names of these accounts. */
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select a from Account a where a.id in :ids", Account.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(account -> names.put(account.id(), card(account).displayName()));
        }
        return names;
    }

    /** Takes over name and mail address that the identity provider vouches for. */
    public AccountCard signedIn(String name, String email) {
        Account account = currentAccount();
        String before = account.email();
        account.signedIn(name, email, clock.instant());
        if (!Objects.equals(before, account.email())) {
            mailChanged.fire(new LoginMailChanged(account.id(), account.email()));
        }
        return card(account);
    }

    /** From now on the logins of the one account lead to the other. */
    public void merge(long account, long into) {
        em.find(Account.class, account).mergeInto(into);
    }

    /** The logins of the account lead to itself again. */
    public void unmerge(long account) {
        em.find(Account.class, account).mergeInto(null);
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
            return surviving(found.get(0));
        }
        if (em.find(LoginErasure.class, actor.subject()) != null) {
            throw new Forbidden("identity.erased");
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

    /** The account into which this one was merged, or itself. */
    private Account surviving(Account account) {
        return account.mergedInto() == null ? account : em.find(Account.class, account.mergedInto());
    }

    private static AccountCard card(Account account) {
        String name = account.displayName() == null ? "利用者" + account.id() : account.displayName();
        return new AccountCard(account.id(), account.subject(), name, account.email());
    }
}
