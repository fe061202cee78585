package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.citizenweb.CurrentLoginAction;
import jp.fujimado.citizenweb.CurrentLoginAction.Answer;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.boundary.citizen.CitizenLoginService;
import jp.fujimado.resident.Verification;
import jp.fujimado.resident.VerificationOffer;
import jp.fujimado.resident.boundary.citizen.CitizenVerificationService;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Proof of identity by the card: what it says beside what the citizen said. */
@Named
@ViewScoped
public class VerifyView implements Serializable {

    private static final String PAGE = "/mypage/verify.xhtml";

    @Inject
    CitizenVerificationService verification;

    @Inject
    CitizenLoginService logins;

    @Inject
    CurrentLoginAction action;

    private Verification current;
    private VerificationOffer offer;
    private List<LoginProvider> providers;
    private String justLinked;

    @PostConstruct
    void load() {
        current = verification.current().orElse(null);
        offer = verification.offer().orElse(null);
        providers = verification.providers();
        justLinked = action.take().filter(Answer::done).map(Answer::what).orElse(null);
    }

    /** Leads to the identity service; one that does not lead here yet is linked first. */
    public void prove(String alias) throws ServletException {
        if (!logins.mine().linked().contains(alias)) {
            Faces.redirect(action.begin(alias, "idp_link:" + alias, PAGE));
            return;
        }
        leave(alias);
    }

    /** Goes on after the service was linked. */
    public void goOn() throws ServletException {
        if (logins.added(justLinked)) {
            leave(justLinked);
        }
    }

    /** The card is read at a login, so the person signs in once more, by the service. */
    private static void leave(String alias) throws ServletException {
        String address = CurrentLoginAction.againBy(alias, Faces.getRequestContextPath(), PAGE);
        Faces.getRequest().logout();
        Faces.invalidateSession();
        Faces.redirect(address);
    }

    public String accept() {
        boolean renamed = verification.accept();
        Messages.create(Sentences.say(renamed ? "resident.card-accepted-renamed" : "resident.card-accepted"))
                .flash()
                .add();
        return (renamed ? "/mypage/profile.xhtml" : PAGE) + "?faces-redirect=true";
    }

    public String decline() {
        verification.decline();
        Messages.create(Sentences.say("resident.card-declined")).flash().add();
        return PAGE + "?faces-redirect=true";
    }

    /** A value as people say it. */
    public String words(String item, String value) {
        if (value == null) {
            return "";
        }
        return switch (item) {
            case "birthDate" -> JapaneseDate.western(LocalDate.parse(value));
            case "sex" -> Sentences.say("resident.sex." + value);
            default -> value;
        };
    }

    /** Name of the service that read the card. */
    public String getProvedBy() {
        return providers.stream()
                .filter(provider -> provider.alias().equals(current.by()))
                .map(LoginProvider::name)
                .findFirst()
                .orElse(current.by());
    }

    public Verification getCurrent() {
        return current;
    }

    public VerificationOffer getOffer() {
        return offer;
    }

    public List<LoginProvider> getProviders() {
        return providers;
    }

    public boolean isJustLinked() {
        return justLinked != null;
    }
}
