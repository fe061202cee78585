package jp.fujimado.keycloak;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Keycloak's mails, of which the one for a forgotten password is handed to the mail server in the background: the time of
 * the answer must not tell whether a name has a mail address. A mail server that is away for a moment is tried again; all
 * other mails are sent at once, so that whoever waits for one is told when it cannot be sent.
 */
class BackgroundMails extends FreeMarkerEmailTemplateProvider {

    private static final Logger LOG = Logger.getLogger(BackgroundMails.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final List<Duration> pauses;
    private boolean later;

    BackgroundMails(KeycloakSession session) {
        this(session, PAUSES);
    }

    /** @param pauses how long to wait after each failure but the last */
    BackgroundMails(KeycloakSession session, List<Duration> pauses) {
        super(session);
        this.pauses = pauses;
    }

    /** Without the session of the request, which is closed by then. */
    private record Mail(
            String realm, Map<String, String> server, String address, String subject, String text, String html) {

        void send(KeycloakSession session) {
            session.getContext().setRealm(session.realms().getRealm(realm));
            try {
                session.getProvider(EmailSenderProvider.class).send(server, address, subject, text, html);
            } catch (EmailException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void sendPasswordReset(String link, long expirationInMinutes) throws EmailException {
        later = true;
        super.sendPasswordReset(link, expirationInMinutes);
    }

    @Override
    protected void send(Map<String, String> config, String subject, String textBody, String htmlBody, String address)
            throws EmailException {
        if (!later) {
            super.send(config, subject, textBody, htmlBody, address);
            return;
        }
        Mail mail = new Mail(realm.getId(), new HashMap<>(config), user.getEmail(), subject, textBody, htmlBody);
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        session.getProvider(ExecutorsProvider.class)
                .getExecutor("password-reset-mail")
                .execute(() -> deliver(sessions, mail));
    }

    private void deliver(KeycloakSessionFactory sessions, Mail mail) {
        for (int failures = 0; ; failures++) {
            try {
                KeycloakModelUtils.runJobInTransaction(sessions, mail::send);
                return;
            } catch (RuntimeException e) {
                if (failures == pauses.size()) {
                    LOG.error("The mail for a forgotten password could not be sent", e);
                    return;
                }
            }
            try {
                Thread.sleep(pauses.get(failures).toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                LOG.error("Stopped before the mail for a forgotten password was sent", stopped);
                return;
            }
        }
    }
}
