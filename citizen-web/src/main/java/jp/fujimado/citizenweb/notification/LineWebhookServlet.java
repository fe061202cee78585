package jp.fujimado.citizenweb.notification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.notification.boundary.partner.LineWebhook;

/** Where LINE sends its events. Whoever it is, only the signature over the body counts. */
@WebServlet("/webhook/line")
public class LineWebhookServlet extends HttpServlet {

    /** Bytes; LINE sends a few hundred for each event. */
    private static final int MOST = 262_144;

    @Inject
    private transient LineWebhook webhook;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        response.setStatus(
                switch (webhook.take(body, request.getHeader("x-line-signature"))) {
                    case TAKEN -> HttpServletResponse.SC_OK;
                    case REFUSED -> HttpServletResponse.SC_BAD_REQUEST;
                    case CLOSED -> HttpServletResponse.SC_NOT_FOUND;
                });
    }
}
