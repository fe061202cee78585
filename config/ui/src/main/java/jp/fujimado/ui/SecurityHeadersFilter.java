package jp.fujimado.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import jp.fujimado.shared.config.Setting;

/**
 * Headers that keep a page from being framed, sniffed, cached or fed foreign scripts. The script nonce is added by
 * PrimeFaces, which reads the policy from the request (see {@code primefaces.CSP_POLICY} in the web fragment).
 */
public class SecurityHeadersFilter extends HttpFilter {

    /** Request attribute with the policy of a page; its last directive must be {@code script-src}. */
    static final String POLICY = "fujimado.csp";

    private static final String CSP = "Content-Security-Policy";
    private static final String BASE = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; ";
    private static final String SCRIPTS = "script-src 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = PageRules.isPage(request.getServletPath());
        request.setAttribute(POLICY, BASE + formTargets() + SCRIPTS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("X-Frame-Options", "DENY");
        if (page && request.getUserPrincipal() != null) {
            response.setHeader("Cache-Control", "no-store");
        } else if (page) {
            response.setHeader("Cache-Control", "no-cache");
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** An error page writes its own policy after that of the page that failed; two would exclude each other's nonce. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (CSP.equals(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }

    /** Browsers apply form-action to redirects as well: a form sent after the session ended leads to the login page. */
    private static String formTargets() {
        return Setting.IDENTITY_URL
                .optional()
                .map(address -> "form-action 'self' " + address + "; ")
                .orElse("");
    }
}
