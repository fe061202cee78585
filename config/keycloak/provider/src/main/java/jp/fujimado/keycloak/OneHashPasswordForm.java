package jp.fujimado.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.messages.Messages;

/**
 * Keycloak's form of user name and password, which costs one password hash whatever is typed. Keycloak hashes for
 * nothing when it does not know the name, so that the time of the answer tells nothing; but not when the name is locked,
 * has no password, or is tried with an empty one. A name that answers faster than the others is one that exists.
 */
final class OneHashPasswordForm extends UsernamePasswordForm {

    OneHashPasswordForm(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context,
            UserModel user,
            MultivaluedMap<String, String> input,
            boolean clearUser) {
        if (!isTried(context, user, input.getFirst(CredentialRepresentation.PASSWORD))) {
            AuthenticatorUtils.dummyHash(context);
        }
        return super.validatePassword(context, user, input, clearUser);
    }

    /** Whether Keycloak will hash this password and compare it. */
    private static boolean isTried(AuthenticationFlowContext context, UserModel user, String password) {
        return password != null
                && !password.isEmpty()
                && AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) == null
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** The words of an unknown name. */
    @Override
    protected String disabledByBruteForceError(String reason) {
        return Messages.INVALID_USER;
    }
}
