package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.fujimado.identity.LoginChanged;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.shared.text.Sentences;

/** Tells people of every change of their logins: it may not have been them. */
@ApplicationScoped
public class LoginNotices {

    private static final String PAGE = "/mypage/logins.xhtml";

    @Inject
    Notices notices;

    void tell(@Observes LoginChanged changed) {
        String key = "identity." + changed.action();
        notices.send(Notice.to(
                changed.accountId(),
                "ふじまど",
                Sentences.say(key + ".subject", changed.name()),
                Sentences.say(key + ".body", changed.name()),
                PAGE));
    }
}
