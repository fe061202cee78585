package jp.fujimado.identity.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.OutsideLoginSeen;
import jp.fujimado.identity.SignIn;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.CardOffers;
import jp.fujimado.shared.security.RequiresPermission;

/** The signed-in person's own account. */
@Stateless
public class CitizenAccountService {

    @Inject
    Accounts accounts;

    @Inject
    CardOffers offers;

    @Inject
    AuditTrail trail;

    @Inject
    Event<OutsideLoginSeen> seen;

    /** Notes a login with what the identity provider vouches for; what a card said waits for the person's decision. */
    @RequiresPermission("account.sign-in")
    public AccountCard signedIn(SignIn signIn) {
        AccountCard account = accounts.signedIn(signIn.name(), signIn.email());
        if (signIn.card() != null) {
            offers.receive(account.id(), signIn.card());
        }
        if (signIn.outside() != null) {
            seen.fire(new OutsideLoginSeen(account.id(), signIn.outside()));
        }
        trail.act("account.sign-in")
                .of(account.id())
                .target("account", account.id())
                .write();
        return account;
    }
}
