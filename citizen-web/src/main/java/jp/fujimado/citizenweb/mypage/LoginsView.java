package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import jp.fujimado.citizenweb.CurrentLoginAction;
import jp.fujimado.identity.LoginKey;
import jp.fujimado.identity.LoginMethods;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.boundary.citizen.CitizenLoginService;
import jp.fujimado.shared.error.Unavailable;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * The ways that lead the citizen here. The page stands before they are known: the identity provider is asked by a
 * second request, so that one that is slow or away keeps nobody waiting.
 */
@Named
@ViewScoped
public class LoginsView implements Serializable {

    private static final String PAGE = "/mypage/logins.xhtml";

    @Inject
    CitizenLoginService logins;

    @Inject
    CurrentLoginAction action;

    private List<LoginProvider> providers;
    private LoginMethods methods;
    private String away;
    private String returned;
    private boolean succeeded;

    @PostConstruct
    void load() {
        providers = logins.providers();
        action.take().ifPresent(answer -> {
            returned = answer.what();
            succeeded = answer.done();
        });
    }

    /** Asks the identity provider. */
    public void ask() {
        try {
            tellOutcome();
            methods = logins.mine();
            away = null;
        } catch (Unavailable noAnswer) {
            away = Sentences.say(noAnswer.messageKey());
        }
    }

    private void tellOutcome() {
        String way = returned;
        returned = null;
        if (way == null) {
            return;
        }
        boolean done = succeeded && logins.added(way);
        Messages.Message told = Messages.create(outcome(way, done));
        if (done) {
            told.add();
        } else {
            told.warn().add();
        }
    }

    private String outcome(String way, boolean done) {
        Optional<LoginProvider> provider =
                providers.stream().filter(one -> one.alias().equals(way)).findFirst();
        if (provider.isPresent()) {
            return Sentences.say(
                    done ? "identity.linked" : "identity.not-linked",
                    provider.get().name());
        }
        if (!done) {
            return Sentences.say("identity.not-changed");
        }
        return switch (way) {
            case LoginMethods.PASSWORD -> Sentences.say("identity.password-changed");
            case LoginMethods.CODE -> Sentences.say("identity.code-added");
            default -> Sentences.say("identity.linked", Sentences.say("identity.way." + way));
        };
    }

    /** Leads to the identity provider, which asks for the login that is to be added. */
    public void link(String alias) {
        Faces.redirect(action.begin(alias, "idp_link:" + alias, PAGE));
    }

    /**
     * Leads to the identity provider to change the password, or to add a passkey or a one-time code.
     *
     * @param way a way of {@link LoginMethods}
     */
    public void change(String way) {
        String act =
                switch (way) {
                    case LoginMethods.PASSKEY -> "webauthn-register-passwordless";
                    case LoginMethods.CODE -> "CONFIGURE_TOTP";
                    default -> "UPDATE_PASSWORD";
                };
        Faces.redirect(action.begin(way, act, PAGE));
    }

    /** Takes a passkey or an authenticator app away. */
    public String remove(LoginKey key) {
        boolean passkey = methods.passkeys().contains(key);
        logins.remove(key.id());
        String sentence = passkey
                ? Sentences.say("identity.unlinked", Sentences.say("identity.way." + LoginMethods.PASSKEY))
                : Sentences.say("identity.code-removed");
        Messages.create(sentence).flash().add();
        return PAGE + "?faces-redirect=true";
    }

    public String unlink(String alias) {
        String name = providers.stream()
                .filter(provider -> provider.alias().equals(alias))
                .map(LoginProvider::name)
                .findFirst()
                .orElse(alias);
        logins.unlink(alias);
        Messages.create(Sentences.say("identity.unlinked", name)).flash().add();
        return PAGE + "?faces-redirect=true";
    }

    public boolean isLinked(LoginProvider provider) {
        return methods != null && methods.linked().contains(provider.alias());
    }

    public List<LoginProvider> getProviders() {
        return providers;
    }

    public LoginMethods getMethods() {
        return methods;
    }

    /** Whether the identity provider has led here; what was said before the redirect has to stay otherwise. */
    public boolean isAnswer() {
        return returned != null;
    }

    public String getAway() {
        return away;
    }
}
