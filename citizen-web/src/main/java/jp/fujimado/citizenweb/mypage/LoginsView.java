package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.fujimado.citizenweb.CurrentLoginAction;
import jp.fujimado.identity.LoginMethods;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.boundary.citizen.CitizenLoginService;
import jp.fujimado.shared.error.Unavailable;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
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

    @Inject
    @Param(name = "state")
    String state;

    @Inject
    @Param(name = "kc_action_status")
    String status;

    private List<LoginProvider> providers;
    private LoginMethods methods;
    private String away;
    private String returned;
    private boolean succeeded;

    @PostConstruct
    void load() {
        providers = logins.providers();
        // Read while the page is built: the second request has no parameters any more.
        returned = action.finish(state);
        succeeded = "success".equals(status);
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
        String done = returned;
        returned = null;
        if (done == null) {
            return;
        }
        providers.stream()
                .filter(provider -> provider.alias().equals(done))
                .findFirst()
                .ifPresentOrElse(this::tellLink, () -> {
                    if (succeeded) {
                        Messages.create(Sentences.say("identity.password-changed"))
                                .add();
                    }
                });
    }

    private void tellLink(LoginProvider provider) {
        boolean linked = succeeded && logins.linked(provider.alias());
        String sentence = Sentences.say(linked ? "identity.linked" : "identity.not-linked", provider.name());
        if (linked) {
            Messages.create(sentence).add();
        } else {
            Messages.create(sentence).warn().add();
        }
    }

    /** Leads to the identity provider, which asks for the login that is to be added. */
    public void link(String alias) {
        Faces.redirect(action.begin(alias, "idp_link:" + alias, PAGE));
    }

    /** Leads to the identity provider to change the password, or to add a passkey or a one-time code. */
    public void change(String what) {
        Faces.redirect(action.begin(what, what, PAGE));
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

    public String getAway() {
        return away;
    }
}
