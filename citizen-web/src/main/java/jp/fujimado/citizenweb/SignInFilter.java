package jp.fujimado.citizenweb;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.CardItems;
import jp.fujimado.identity.OutsideLogin;
import jp.fujimado.identity.SignIn;
import jp.fujimado.identity.boundary.citizen.CitizenAccountService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.ui.FujimadoExceptionHandler;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Notes each new login with the name and address that the identity provider vouches for. */
@WebFilter("*.xhtml")
public class SignInFilter extends HttpFilter {

    @Inject
    private transient CurrentSignIn signIn;

    @Inject
    private transient CitizenAccountService accounts;

    @Inject
    private transient ProviderSessions sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null
                && request.isUserInRole("citizen")
                && !signIn.isOf(request.getUserPrincipal().getName())) {
            try {
                begin(request);
            } catch (Forbidden erased) {
                // She came back before the identity provider has forgotten her login, too.
                request.setAttribute(FujimadoExceptionHandler.SENTENCE, Sentences.say(erased.messageKey()));
                response.sendError(HttpServletResponse.SC_FORBIDDEN, erased.messageKey());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void begin(HttpServletRequest request) {
        OidcSecurityContext security = (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
        IDToken token = security == null ? null : security.getIDToken();
        AccountCard account = accounts.signedIn(
                token == null
                        ? new SignIn(null, null, null)
                        : new SignIn(name(token), token.getEmail(), card(token), outside(token)));
        if (token != null && token.getClaimValueAsString("sid") != null) {
            sessions.begin(token.getClaimValueAsString("sid"), request.getSession());
        }
        signIn.begin(request.getUserPrincipal().getName(), account.displayName());
    }

    /** The name of the login; one that a provider outside was given by us says nothing to people. */
    private static String name(IDToken token) {
        return token.getClaimValueAsString("login_provider") == null ? token.getPreferredUsername() : null;
    }

    /** Who she is at the provider outside; told only by those by whom she can be written to. */
    private static OutsideLogin outside(IDToken token) {
        String provider = token.getClaimValueAsString("login_provider");
        String id = token.getClaimValueAsString("login_outside_id");
        return provider == null || id == null ? null : new OutsideLogin(provider, id);
    }

    /** What a card said at this login; null without one, or when something is missing. */
    private static CardItems card(IDToken token) {
        String name = token.getClaimValueAsString("card_name");
        String address = token.getClaimValueAsString("card_address");
        String birthDate = token.getClaimValueAsString("card_birthdate");
        return name == null || address == null || birthDate == null
                ? null
                : new CardItems(
                        token.getClaimValueAsString("login_provider"),
                        name,
                        address,
                        birthDate,
                        token.getClaimValueAsString("card_gender"));
    }
}
