package jp.fujimado.keycloak;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.Profile;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.WebAuthnPolicy;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.BruteForceProtector;

/** The form in a Keycloak of a few accounts, named after their state, that counts its password hashes. */
final class PasswordForm {

    static final String RIGHT = "Right-1";

    private static final Set<String> NAMES =
            Set.of("known", "locked", "locked-for-good", "disabled", "without-password");

    private final List<String> answers = new ArrayList<>();
    private int hashes;

    private final RealmModel realm = Fake.of(
            RealmModel.class,
            Map.of(
                    "isBruteForceProtected", arguments -> true,
                    "getWebAuthnPolicyPasswordless", arguments -> new WebAuthnPolicy()));
    private final KeycloakContext request = Fake.of(KeycloakContext.class, Map.of("getRealm", arguments -> realm));
    private final KeycloakSession session = Fake.of(
            KeycloakSession.class,
            Map.of(
                    "getContext", arguments -> request,
                    "getProvider", arguments -> arguments[0] == PasswordHashProvider.class ? hashing() : null,
                    "users", arguments -> users()));

    boolean signIn(String name, String password) {
        Profile.defaults();
        MultivaluedMap<String, String> input = new MultivaluedHashMap<>();
        input.add("username", name);
        input.add("password", password);
        return new OneHashPasswordForm(session).validateUserAndPassword(context(), input);
    }

    /** Passwords hashed, in order to compare them or for nothing. */
    int hashes() {
        return hashes;
    }

    /** Keys of the messages shown. */
    List<String> answers() {
        return answers;
    }

    static KeycloakSession nothing() {
        return Fake.of(KeycloakSession.class, Map.of());
    }

    private PasswordHashProvider hashing() {
        return Fake.of(PasswordHashProvider.class, Map.of("encodedCredential", arguments -> {
            hashes++;
            return null;
        }));
    }

    private UserProvider users() {
        return Fake.of(
                UserProvider.class,
                Map.of(
                        "getUserByUsername",
                        arguments -> NAMES.contains((String) arguments[1]) ? user((String) arguments[1]) : null));
    }

    private UserModel user(String name) {
        return Fake.of(
                UserModel.class,
                Map.of(
                        "getUsername", arguments -> name,
                        "isEnabled", arguments -> !name.equals("disabled"),
                        "credentialManager", arguments -> credentials(!name.equals("without-password"))));
    }

    private SubjectCredentialManager credentials(boolean password) {
        return Fake.of(
                SubjectCredentialManager.class,
                Map.of("isConfiguredFor", arguments -> password, "isValid", arguments -> {
                    CredentialInput typed = ((CredentialInput[]) arguments[0])[0];
                    hashes += password ? 1 : 0;
                    return password && typed.getChallengeResponse().equals(RIGHT);
                }));
    }

    private AuthenticationFlowContext context() {
        BruteForceProtector protector = Fake.of(
                BruteForceProtector.class,
                Map.of(
                        "isTemporarilyDisabled",
                        arguments -> ((UserModel) arguments[2]).getUsername().equals("locked"),
                        "isPermanentlyLockedOut",
                        arguments -> ((UserModel) arguments[2]).getUsername().equals("locked-for-good")));
        LoginFormsProvider page = Fake.of(
                LoginFormsProvider.class,
                Map.of(
                        "addError", arguments -> answers.add(((FormMessage) arguments[0]).getMessage()),
                        "setError", arguments -> answers.add((String) arguments[0]),
                        "createLoginUsernamePassword", arguments -> null));
        EventBuilder event = new UnheardEvent();
        return Fake.of(
                AuthenticationFlowContext.class,
                Map.of(
                        "getRealm", arguments -> realm,
                        "getSession", arguments -> session,
                        "getProtector", arguments -> protector,
                        "getEvent", arguments -> event,
                        "getUser", arguments -> null,
                        "getExecution", arguments -> new AuthenticationExecutionModel(),
                        "form", arguments -> page));
    }

    private final class UnheardEvent extends EventBuilder {

        UnheardEvent() {
            super(realm, session);
        }

        @Override
        public void error(String error) {}
    }
}
