package jp.fujimado.identity.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.control.StaffDirectory;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.RequiresPermission;

/** The signed-in person's own account. */
@Stateless
public class StaffAccountService {

    @Inject
    Accounts accounts;

    @Inject
    StaffDirectory directory;

    @Inject
    CurrentActor currentActor;

    @Inject
    AuditTrail trail;

    /**
     * Notes a login with the name and mail address that the identity provider vouches for.
     *
     * @param staffNumber personal id (個人ID) that the identity provider vouches for; at the first login it is bound to this
     *     login for good
     */
    @RequiresPermission("account.sign-in")
    public AccountCard signedIn(String staffNumber, String name, String email) {
        AccountCard account = accounts.signedIn(name, email);
        directory.bind(staffNumber, currentActor.get().subject());
        trail.act("account.sign-in")
                .of(account.id())
                .target("account", account.id())
                .write();
        return account;
    }
}
