package jp.fujimado.identity.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.fujimado.identity.LoginKey;
import jp.fujimado.identity.LoginMethods;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.boundary.LoginRecord;
import jp.fujimado.identity.control.LoginDirectory;
import jp.fujimado.identity.control.LoginProviders;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.error.Unavailable;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/**
 * The signed-in citizen's logins. They are linked only by her own act while she is signed in; an equal mail address or
 * name never links anything (requirement S49).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CitizenLoginService {

    @Inject
    LoginDirectory directory;

    @Inject
    LoginProviders providers;

    @Inject
    LoginRecord book;

    @Inject
    CurrentActor currentActor;

    /**
     * The logins as the identity provider knows them.
     *
     * @throws Unavailable when it does not answer
     */
    @RequiresPermission("login.read")
    public LoginMethods mine() {
        return directory.of(currentActor.get().subject());
    }

    /** Providers outside the city that can be linked. */
    @RequiresPermission("login.read")
    public List<LoginProvider> providers() {
        return providers.all();
    }

    /**
     * Takes a provider's login away; one way to sign in always stays.
     *
     * @throws NotFound when it does not lead here
     * @throws RuleViolation when it is the last way
     * @throws Unavailable when the identity provider does not answer; nothing has changed then
     */
    @RequiresPermission("login.write")
    public void unlink(String alias) {
        LoginMethods methods = mine();
        LoginProvider provider = providers
                .of(alias)
                .filter(one -> methods.linked().contains(one.alias()))
                .orElseThrow(() -> new NotFound("shared.not-found"));
        if (!methods.suffice(alias)) {
            throw new RuleViolation("identity.last-login", provider.name());
        }
        directory.unlink(currentActor.get().subject(), alias);
        book.note("login.unlink", alias, provider.name());
    }

    /**
     * Takes a passkey or an authenticator app away; one way to sign in always stays.
     *
     * @throws NotFound when it is not hers
     * @throws RuleViolation when it is the last way
     * @throws Unavailable when the identity provider does not answer; nothing has changed then
     */
    @RequiresPermission("login.write")
    public void remove(String key) {
        LoginMethods methods = mine();
        boolean passkey = isAmong(methods.passkeys(), key);
        if (!passkey && !isAmong(methods.codes(), key)) {
            throw new NotFound("shared.not-found");
        }
        String way = passkey ? LoginMethods.PASSKEY : LoginMethods.CODE;
        if (passkey && !methods.suffice(key)) {
            throw new RuleViolation("identity.last-login", name(way));
        }
        directory.remove(currentActor.get().subject(), key);
        book.note(passkey ? "login.unlink" : "login.no-code", way, name(way));
    }

    private static boolean isAmong(List<LoginKey> keys, String id) {
        return keys.stream().map(LoginKey::id).anyMatch(id::equals);
    }

    /**
     * Notes that the person has just added a login or changed her password, after the identity provider said so itself;
     * true if it is there now.
     *
     * @param way a way of {@link LoginMethods} or the alias of a provider
     */
    @RequiresPermission("login.write")
    public boolean added(String way) {
        return switch (way) {
            case LoginMethods.PASSWORD -> added(way, "login.password");
            case LoginMethods.PASSKEY -> added(way, "login.link");
            case LoginMethods.CODE -> added(way, "login.code");
            default -> linked(way);
        };
    }

    private boolean added(String way, String action) {
        boolean there = mine().has(way);
        if (there) {
            book.note(action, way, name(way));
        }
        return there;
    }

    private boolean linked(String alias) {
        LoginProvider provider = providers.of(alias).orElseThrow(() -> new NotFound("shared.not-found"));
        Optional<String> id = directory.outsideId(currentActor.get().subject(), alias);
        id.ifPresent(outsideId -> book.linked(provider, outsideId));
        return id.isPresent();
    }

    private static String name(String way) {
        return Sentences.say("identity.way." + way);
    }
}
