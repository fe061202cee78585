package jp.fujimado.citizenweb.notification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.fujimado.notification.boundary.citizen.CitizenUnsubscribeService;
import jp.fujimado.shared.error.RuleViolation;

/**
 * The address in {@code List-Unsubscribe} (RFC 8058): a POST by a mail program ends the mails at once, a person who opens
 * it is asked first. So nothing happens when a filter looks at the links of a mail.
 */
@WebServlet("/unsubscribe")
public class UnsubscribeServlet extends HttpServlet {

    private static final String TOKEN = "t";

    @Inject
    private transient CitizenUnsubscribeService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter(TOKEN) == null ? "" : request.getParameter(TOKEN);
        response.sendRedirect(request.getContextPath() + "/notification/unsubscribe.xhtml?t="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!"One-Click".equals(request.getParameter("List-Unsubscribe"))) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            service.stop(request.getParameter(TOKEN));
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (RuleViolation notOurs) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
