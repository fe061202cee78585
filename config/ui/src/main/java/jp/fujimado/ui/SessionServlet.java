package jp.fujimado.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells a page whose session it is now, before it sends away what was typed: the mark of {@link FormOwner}, or 401. */
@WebServlet(SessionServlet.PATH)
public class SessionServlet extends HttpServlet {

    static final String PATH = "/session";

    @Inject
    private transient FormOwner owner;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String mark = request.getUserPrincipal() == null ? "" : owner.mark();
        if (mark.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(mark);
    }
}
