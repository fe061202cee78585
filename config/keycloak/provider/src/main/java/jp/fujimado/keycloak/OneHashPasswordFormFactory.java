package jp.fujimado.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own form in every realm, also in those that are there already: it keeps its id. */
public final class OneHashPasswordFormFactory extends UsernamePasswordFormFactory {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new OneHashPasswordForm(session);
    }

    /** Of two factories with one id Keycloak takes the one of the higher order; its own has 0. */
    @Override
    public int order() {
        return 1;
    }

    /** Also how an administrator, or a test, sees that this form is in use. */
    @Override
    public String getHelpText() {
        return "Validates a username and password from login form. Costs one password hash whatever is typed.";
    }
}
