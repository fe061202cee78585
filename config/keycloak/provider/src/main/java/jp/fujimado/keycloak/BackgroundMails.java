package jp.fujimado.keycloak;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
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
    /** Before each try; the first so long that the answer does not share the machine with the mail. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(30));

    /** Does work after a while. */
    interface Later {

        void run(Duration pause, Runnable work);
    }

    private final Later later;
    private boolean forgotten;

    BackgroundMails(KeycloakSession session) {
        this(session, inBackground(session));
    }

    BackgroundMails(KeycloakSession session, Later later) {
        super(session);
        this.later = later;
    }

    private static Later inBackground(KeycloakSession session) {
        ExecutorService threads = session.getProvider(ExecutorsProvider.class).getExecutor("password-reset-mail");
        return (pause, work) -> CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(work);
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
        forgotten = true;
        super.sendPasswordReset(link, expirationInMinutes);
    }

    @Override
    protected void send(Map<String, String> config, String subject, String textBody, String htmlBody, String address)
            throws EmailException {
        if (forgotten) {
            Mail mail = new Mail(realm.getId(), new HashMap<>(config), user.getEmail(), subject, textBody, htmlBody);
            deliver(session.getKeycloakSessionFactory(), mail, 0);
        } else {
            super.send(config, subject, textBody, htmlBody, address);
        }
    }

    private void deliver(KeycloakSessionFactory sessions, Mail mail, int tries) {
        later.run(PAUSES.get(tries), () -> {
            try {
                KeycloakModelUtils.runJobInTransaction(sessions, mail::send);
            } catch (RuntimeException e) {
                if (tries + 1 < PAUSES.size()) {
                    deliver(sessions, mail, tries + 1);
                } else {
                    LOG.error("The mail for a forgotten password could not be sent", e);
                }
            }
        });
    }
}
