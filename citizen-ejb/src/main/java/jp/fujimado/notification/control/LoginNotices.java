package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.LoginChanged;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.shared.text.Sentences;

/** Tells people of every change of their logins: it may not have been them. */
@ApplicationScoped
public class LoginNotices {

    private static final String PAGE = "/mypage/logins.xhtml";

    @Inject
    Notices notices;

    @Inject
    Accounts accounts;

    void tell(@Observes LoginChanged changed) {
        String key = "identity." + changed.action();
        String mail = accounts.find(changed.accountId()).map(AccountCard::email).orElse(null);
        notices.send(new Notice(
                changed.accountId(),
                mail,
                "ふじまど",
                Sentences.say(key + ".subject", changed.name()),
                Sentences.say(key + ".body", changed.name()),
                PAGE));
    }
}
