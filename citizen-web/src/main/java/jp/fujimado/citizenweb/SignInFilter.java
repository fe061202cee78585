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
import jp.fujimado.identity.boundary.citizen.CitizenAccountService;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Notes each new login with the name and address that the identity provider vouches for. */
@WebFilter("*.xhtml")
public class SignInFilter extends HttpFilter {

    @Inject
    private transient CurrentSignIn signIn;

    @Inject
    private transient CitizenAccountService accounts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null
                && request.isUserInRole("citizen")
                && !signIn.isOf(request.getUserPrincipal().getName())) {
            begin(request);
        }
        chain.doFilter(request, response);
    }

    private void begin(HttpServletRequest request) {
        OidcSecurityContext security = (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
        IDToken token = security == null ? null : security.getIDToken();
        AccountCard account = token == null
                ? accounts.signedIn(null, null)
                : accounts.signedIn(token.getPreferredUsername(), token.getEmail());
        signIn.begin(request.getUserPrincipal().getName(), account.displayName());
    }
}
