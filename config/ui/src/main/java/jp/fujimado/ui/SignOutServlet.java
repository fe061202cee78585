package jp.fujimado.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.fujimado.shared.config.Setting;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Ends the session here and at the identity provider. POST only, so that a foreign link cannot sign people out. */
@WebServlet("/logout")
public class SignOutServlet extends HttpServlet {

    private static final String PORTAL_STAFF = "staff";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        OidcSecurityContext security = (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
        Setting address = PORTAL_STAFF.equals(getServletContext().getInitParameter("fujimado.portal"))
                ? Setting.STAFF_URL
                : Setting.CITIZEN_URL;
        String home = address.value() + "/";
        String target = security == null || security.getIDToken() == null ? home : providerLogout(security, home);
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(target);
    }

    private static String providerLogout(OidcSecurityContext security, String home) {
        return security.getIDToken().getIssuer() + "/protocol/openid-connect/logout?id_token_hint="
                + encoded(security.getIDTokenString()) + "&post_logout_redirect_uri=" + encoded(home);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
