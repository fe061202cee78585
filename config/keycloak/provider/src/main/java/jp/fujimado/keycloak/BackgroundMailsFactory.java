package jp.fujimado.keycloak;

import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own mails: it keeps their id. */
public final class BackgroundMailsFactory extends FreeMarkerEmailTemplateProviderFactory {

    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new BackgroundMails(session);
    }

    /** Of two factories with one id Keycloak takes the one of the higher order; its own has 0. */
    @Override
    public int order() {
        return 1;
    }
}
