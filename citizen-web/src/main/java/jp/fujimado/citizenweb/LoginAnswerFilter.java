package jp.fujimado.citizenweb;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes the answer of the identity provider to an act that was begun here out of the address, and leads to the page
 * without it: what stands there stays in the history of the browser, and a reload would send it again.
 */
@WebFilter({"/mypage/logins.xhtml", "/mypage/verify.xhtml"})
public class LoginAnswerFilter extends HttpFilter {

    @Inject
    private transient CurrentLoginAction action;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String state = request.getParameter("state");
        if (state == null || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        action.answered(state, "success".equals(request.getParameter("kc_action_status")));
        response.sendRedirect(request.getRequestURI());
    }
}
