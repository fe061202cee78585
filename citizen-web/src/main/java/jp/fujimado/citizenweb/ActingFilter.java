package jp.fujimado.citizenweb;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;

/**
 * Lets a citizen act for another person as long as the mandate holds, which is asked again at every request. Stands in
 * web.xml, because it must come before the filter that opens pages.
 */
public class ActingFilter extends HttpFilter {

    private static final String HOME = "/mypage/index.xhtml";
    private static final String ACTING = "/mypage/acting.xhtml";

    @Inject
    private transient CurrentSignIn signIn;

    @Inject
    private transient CitizenMandateService mandates;

    @Inject
    private transient CurrentActor currentActor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean acting = request.getSession(false) != null
                && request.getUserPrincipal() != null
                && !request.getServletPath().startsWith("/jakarta.faces.resource")
                && signIn.isActing();
        String page = request.getServletPath();
        if (!acting) {
            if (page.equals(ACTING) && request.getUserPrincipal() != null) {
                response.sendRedirect(request.getContextPath() + HOME);
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        try {
            currentActor.actFor(mandates.behalf(signIn.mandate()));
        } catch (NotFound over) {
            signIn.actForSelf();
            response.sendRedirect(request.getContextPath() + "/mypage/mandates.xhtml?over=1");
            return;
        }
        try {
            if (page.equals(HOME)) {
                response.sendRedirect(request.getContextPath() + ACTING);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            currentActor.actForSelf();
        }
    }
}
