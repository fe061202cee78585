package jp.fujimado.staffweb;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.staff.StaffAccountService;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Notes each new login with the name and address that the identity provider vouches for. */
@WebFilter("*.xhtml")
public class SignInFilter extends HttpFilter {

    @Inject
    private transient CurrentSignIn signIn;

    @Inject
    private transient StaffAccountService accounts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null
                && request.isUserInRole("staff")
                && !signIn.isOf(request.getUserPrincipal().getName())) {
            begin(request);
        }
        chain.doFilter(request, response);
    }

    private void begin(HttpServletRequest request) {
        OidcSecurityContext security = (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
        IDToken token = security == null ? null : security.getIDToken();
        AccountCard account = token == null
                ? accounts.signedIn("", null, null)
                : accounts.signedIn(token.getPreferredUsername(), nameIn(token), token.getEmail());
        signIn.begin(request.getUserPrincipal().getName(), account.displayName());
    }

    /** Family name first: the token's own full name has them the other way round. */
    private static String nameIn(IDToken token) {
        String name = Stream.of(token.getFamilyName(), token.getGivenName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? token.getPreferredUsername() : name;
    }
}
