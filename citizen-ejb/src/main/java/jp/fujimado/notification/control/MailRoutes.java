package jp.fujimado.notification.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.List;

/** The server's two mail sessions: the second one stands in when the first one fails. */
@ApplicationScoped
public class MailRoutes {

    @Resource(lookup = "java:jboss/mail/City")
    Session first;

    @Resource(lookup = "java:jboss/mail/CityReserve")
    Session reserve;

    @Inject
    LetterMail letters;

    private List<MailRoute> routes = List.of();

    @PostConstruct
    void open() {
        routes = List.of(new MailRoute("mail-1", first, letters), new MailRoute("mail-2", reserve, letters));
    }

    List<MailRoute> inOrder() {
        return routes;
    }
}
