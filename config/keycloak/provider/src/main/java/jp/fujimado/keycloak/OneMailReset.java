package jp.fujimado.keycloak;

import jakarta.ws.rs.core.UriBuilder;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's step that mails a link to whoever has forgotten her password, which writes one mail whatever name is typed:
 * without it a name that answers later than others is one that exists and has a mail address. What is written for nobody
 * is thrown away. It takes the place of Keycloak's own step in every realm, because it keeps its id.
 */
public final class OneMailReset extends ResetCredentialEmail {

    private static final Logger LOG = Logger.getLogger(OneMailReset.class);

    /** Writes a mail that nobody gets. */
    interface Rehearsal {

        void write(AuthenticationFlowContext context) throws EmailException;
    }

    private final Rehearsal rehearsal;

    public OneMailReset() {
        this(OneMailReset::write);
    }

    OneMailReset(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!isMailed(context.getUser())) {
            try {
                rehearsal.write(context);
            } catch (EmailException e) {
                LOG.warn("A mail to nobody could not be written; names can be told apart by the time of the answer", e);
            }
        }
        super.authenticate(context);
    }

    private static boolean isMailed(UserModel user) {
        return user != null && user.getEmail() != null && !user.getEmail().isBlank();
    }

    private static void write(AuthenticationFlowContext context) throws EmailException {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        AuthenticationSessionModel attempt = context.getAuthenticationSession();
        UserModel nobody = new LightweightUserAdapter(session, realm, null);
        int seconds = realm.getActionTokenGeneratedByUserLifespan(ResetCredentialsActionToken.TOKEN_TYPE);
        ResetCredentialsActionToken token = new ResetCredentialsActionToken(
                nobody.getId(),
                "",
                Time.currentTime() + seconds,
                AuthenticationSessionCompoundId.fromAuthSession(attempt).getEncodedId(),
                attempt.getClient().getClientId());
        String link = UriBuilder.fromUri(
                        context.getActionTokenUrl(token.serialize(session, realm, context.getUriInfo())))
                .build()
                .toString();
        new UnsentMails(session)
                .setRealm(realm)
                .setUser(nobody)
                .setAuthenticationSession(attempt)
                .sendPasswordReset(link, TimeUnit.SECONDS.toMinutes(seconds));
    }

    /** Of two factories with one id Keycloak takes the one of the higher order; its own has 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public String getHelpText() {
        return "Send email to user and wait for response. Writes one mail whatever name is typed.";
    }

    private static final class UnsentMails extends FreeMarkerEmailTemplateProvider {

        UnsentMails(KeycloakSession session) {
            super(session);
        }

        @Override
        protected void send(String subject, String textBody, String htmlBody, String address) {}
    }
}
