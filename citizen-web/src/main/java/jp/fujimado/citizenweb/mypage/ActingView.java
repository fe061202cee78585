package jp.fujimado.citizenweb.mypage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.citizenweb.CurrentSignIn;

/** Where somebody who acts for another begins and ends. */
@Named
@RequestScoped
public class ActingView {

    @Inject
    CurrentSignIn signIn;

    public String stop() {
        signIn.actForSelf();
        return "/mypage/mandates.xhtml?faces-redirect=true";
    }
}
