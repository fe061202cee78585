package jp.fujimado.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailTemplateProviderFactory;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

class BackgroundMailsTest {

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private int away;
    private int tries;

    private final EmailSenderProvider server = Fake.of(EmailSenderProvider.class, Map.of("send", arguments -> {
        tries++;
        if (away > 0) {
            away--;
            throw new IllegalStateException("away");
        }
        Object to = arguments[1] instanceof UserModel user ? user.getEmail() : arguments[1];
        return sent.add(to + " " + arguments[2]);
    }));
    private final KeycloakSession session = session();

    private KeycloakSession session() {
        KeycloakSessionFactory factory =
                Fake.of(KeycloakSessionFactory.class, Map.of("create", arguments -> session()));
        return Fake.of(
                KeycloakSession.class,
                Map.of(
                        "getKeycloakSessionFactory",
                        arguments -> factory,
                        "getProvider",
                        arguments -> arguments[0] == EmailSenderProvider.class
                                ? server
                                : Fake.of((Class<?>) arguments[0], Map.of())));
    }

    /** Only the last step of a mail: what comes before it is Keycloak's. */
    private void mail(boolean forgotten) throws EmailException {
        BackgroundMails.Later background = (pause, work) -> {
            pauses.add(pause);
            later.add(work);
        };
        BackgroundMails mails = new BackgroundMails(session, background) {
            @Override
            public void send(String subjectKey, String template, Map<String, Object> attributes) throws EmailException {
                send(Map.of("host", "mail"), "subject", "text", "html", null);
            }

            @Override
            protected void addLinkInfoIntoAttributes(
                    String link, long expirationInMinutes, Map<String, Object> attributes) {}
        };
        mails.setRealm(Fake.of(RealmModel.class, Map.of("getId", arguments -> "citizen")));
        mails.setUser(Fake.of(UserModel.class, Map.of("getEmail", arguments -> "hanako@example.com")));
        if (forgotten) {
            mails.sendPasswordReset("https://id/reset", 5);
        } else {
            mails.sendVerifyEmail("https://id/verify", 5);
        }
    }

    private void work() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void the_mail_for_a_forgotten_password_is_handed_over_after_the_answer() throws Exception {
        mail(true);
        assertEquals(List.of(), sent);
        work();
        assertEquals(List.of("hanako@example.com subject"), sent);
    }

    @Test
    void every_other_mail_is_sent_at_once_and_its_failure_told() throws Exception {
        mail(false);
        assertEquals(List.of("hanako@example.com subject"), sent);
        assertEquals(0, later.size());
        away = 1;
        assertThrows(IllegalStateException.class, () -> mail(false));
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again() throws Exception {
        away = 2;
        mail(true);
        work();
        assertEquals(List.of("hanako@example.com subject"), sent);
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(30)), pauses);
    }

    @Test
    void it_is_given_up_after_the_last_try() throws Exception {
        away = 9;
        mail(true);
        work();
        assertEquals(List.of(), sent);
        assertEquals(3, tries);
    }

    @Test
    void keycloak_finds_the_mails_and_prefers_them_to_its_own() {
        EmailTemplateProviderFactory ours =
                ServiceLoader.load(
                                EmailTemplateProviderFactory.class, getClass().getClassLoader())
                        .stream()
                        .filter(factory -> factory.type() == BackgroundMailsFactory.class)
                        .findFirst()
                        .orElseThrow()
                        .get();
        FreeMarkerEmailTemplateProviderFactory builtIn = new FreeMarkerEmailTemplateProviderFactory();
        assertEquals(builtIn.getId(), ours.getId());
        assertEquals(builtIn.order() + 1, ours.order());
        assertInstanceOf(BackgroundMails.class, ours.create(session));
    }
}
