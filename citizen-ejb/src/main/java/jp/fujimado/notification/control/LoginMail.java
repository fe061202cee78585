package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.fujimado.identity.LoginMailChanged;
import jp.fujimado.notification.boundary.Addresses;

/** The address of the login is where mail goes until the person has proved another one. */
@ApplicationScoped
public class LoginMail {

    @Inject
    Addresses addresses;

    void keep(@Observes LoginMailChanged changed) {
        addresses.loginMail(changed.accountId(), changed.mail());
    }
}
