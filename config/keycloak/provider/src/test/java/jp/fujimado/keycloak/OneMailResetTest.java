package jp.fujimado.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.email.EmailException;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

class OneMailResetTest {

    private static final String ID = "her number";

    private final List<String> rehearsed = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    private void forgotten(UserModel user) {
        new OneMailReset(context -> rehearsed.add("mail")).authenticate(context(user));
    }

    private static UserModel withAddress(String address) {
        return Fake.of(UserModel.class, Map.of("getEmail", arguments -> address, "getId", arguments -> ID));
    }

    private static UserModel withoutAddress(String nothing) {
        return Fake.of(UserModel.class, Map.of("getEmail", arguments -> nothing, "getId", arguments -> "another"));
    }

    private AuthenticationFlowContext context(UserModel user) {
        AuthenticationSessionModel session = Fake.of(
                AuthenticationSessionModel.class,
                Map.of(
                        "getAuthNote",
                        arguments -> arguments[0].equals(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) ? ID : null));
        return Fake.of(
                AuthenticationFlowContext.class,
                Map.of(
                        "getUser", arguments -> user,
                        "getAuthenticationSession", arguments -> session,
                        "success", arguments -> answers.add("on"),
                        "getEvent", arguments -> new UnheardEvent(),
                        "forkWithSuccessMessage", arguments -> answers.add(((FormMessage) arguments[0]).getMessage())));
    }

    @Test
    void an_unknown_name_costs_a_mail_and_has_the_words_of_a_known_one() {
        forgotten(null);
        assertEquals(List.of("mail"), rehearsed);
        assertEquals(List.of(Messages.EMAIL_SENT), answers);
    }

    @Test
    void a_name_without_mail_address_costs_a_mail_and_has_the_words_of_a_known_one() {
        forgotten(withoutAddress(null));
        forgotten(withoutAddress(""));
        assertEquals(List.of("mail", "mail"), rehearsed);
        assertEquals(List.of(Messages.EMAIL_SENT, Messages.EMAIL_SENT), answers);
    }

    /** She comes by the link: all other ways of a name with an address end in Keycloak's own mail. */
    @Test
    void a_name_with_a_mail_address_costs_no_mail_to_nobody() {
        forgotten(withAddress("hanako@example.com"));
        assertEquals(List.of(), rehearsed);
        assertEquals(List.of("on"), answers);
    }

    @Test
    void what_cannot_be_written_to_nobody_keeps_nobody_from_the_answer() {
        new OneMailReset(context -> {
                    throw new EmailException("no template");
                })
                .authenticate(context(null));
        assertEquals(List.of(Messages.EMAIL_SENT), answers);
    }

    @Test
    void keycloak_finds_the_step_and_prefers_it_to_its_own() {
        AuthenticatorFactory ours = ServiceLoader.load(
                        AuthenticatorFactory.class, getClass().getClassLoader())
                .stream()
                .filter(factory -> factory.type() == OneMailReset.class)
                .findFirst()
                .orElseThrow()
                .get();
        ResetCredentialEmail builtIn = new ResetCredentialEmail();
        assertEquals(builtIn.getId(), ours.getId());
        assertEquals(builtIn.order() + 1, ours.order());
    }

    private static final class UnheardEvent extends EventBuilder {

        UnheardEvent() {
            super(Fake.of(RealmModel.class, Map.of()), Fake.of(KeycloakSession.class, Map.of()));
        }

        @Override
        public void error(String error) {}
    }
}
