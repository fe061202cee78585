package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.LoginChanged;
import jp.fujimado.identity.LoginMethods;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.OutsideLogin;
import jp.fujimado.identity.OutsideLoginSeen;
import jp.fujimado.shared.error.NotFound;

/** Writes down, in a transaction of its own, what the identity provider has done already. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class LoginRecord {

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail trail;

    @Inject
    Event<LoginChanged> changed;

    @Inject
    Event<OutsideLoginSeen> seen;

    /** Notes in the trail that the provider's login leads to the acting person now, and lets her know. */
    public void linked(LoginProvider provider, String outsideId) {
        long account = accounts.own().id();
        note("login.link", provider.alias(), provider.name(), account);
        seen.fire(new OutsideLoginSeen(account, new OutsideLogin(provider.alias(), outsideId)));
    }

    /**
     * Notes it in the trail and lets the person know.
     *
     * @param action for example {@code login.link}
     * @param way a way of {@link LoginMethods} or the alias of a provider; {@code name} is what people call it
     */
    public void note(String action, String way, String name) {
        note(action, way, name, accounts.own().id());
    }

    /** The same for the account of somebody else, by an official. */
    public void note(String action, String way, String name, long account) {
        trail.act(action).of(account).target("login", way).write();
        changed.fire(new LoginChanged(account, action, way, name));
    }

    /**
     * The login by which the account is known to the identity provider.
     *
     * @throws NotFound when there is no such account
     */
    public String subject(long account) {
        return accounts.find(account)
                .orElseThrow(() -> new NotFound("shared.not-found"))
                .subject();
    }
}
