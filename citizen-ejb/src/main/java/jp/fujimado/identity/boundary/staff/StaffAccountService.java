package jp.fujimado.identity.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.Officials;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.RequiresPermission;

/** The signed-in person's own account. */
@Stateless
public class StaffAccountService {

    @Inject
    Accounts accounts;

    @Inject
    Officials officials;

    @Inject
    CurrentActor currentActor;

    @Inject
    AuditTrail trail;

    /** Notes a login with the name and mail address that the identity provider vouches for. */
    @RequiresPermission("account.sign-in")
    public AccountCard signedIn(String name, String email) {
        AccountCard account = accounts.signedIn(name, email);
        officials.signedIn(account.id(), currentActor.get().assignments());
        trail.act("account.sign-in")
                .of(account.id())
                .target("account", account.id())
                .write();
        return account;
    }
}
