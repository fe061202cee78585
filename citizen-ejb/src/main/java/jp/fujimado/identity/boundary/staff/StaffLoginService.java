package jp.fujimado.identity.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.identity.LoginMethods;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.boundary.LoginRecord;
import jp.fujimado.identity.control.LoginDirectory;
import jp.fujimado.identity.control.LoginProviders;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.error.Unavailable;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * A login that was linked to the wrong person is taken off by an official; nothing of either person's data changes, and
 * the login leads to an account of its own again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffLoginService {

    @Inject
    LoginDirectory directory;

    @Inject
    LoginProviders providers;

    @Inject
    LoginRecord book;

    /**
     * Providers outside the city whose logins lead to this account.
     *
     * @throws Unavailable when the identity provider does not answer
     */
    @RequiresPermission("resident.merge")
    public List<LoginProvider> linked(long account) {
        LoginMethods methods = directory.of(book.subject(account));
        return providers.all().stream()
                .filter(provider -> methods.linked().contains(provider.alias()))
                .toList();
    }

    /**
     * Takes a provider's login off; one way to sign in always stays.
     *
     * @throws NotFound when it does not lead there
     * @throws RuleViolation when it is the last way
     * @throws Unavailable when the identity provider does not answer; nothing has changed then
     */
    @RequiresPermission("resident.merge")
    public void unlink(long account, String alias) {
        String subject = book.subject(account);
        LoginMethods methods = directory.of(subject);
        LoginProvider provider = providers
                .of(alias)
                .filter(one -> methods.linked().contains(one.alias()))
                .orElseThrow(() -> new NotFound("shared.not-found"));
        if (!methods.suffice(alias)) {
            throw new RuleViolation("identity.last-login-of", provider.name());
        }
        directory.unlink(subject, alias);
        book.note("login.unlink", provider.alias(), provider.name(), account);
    }
}
