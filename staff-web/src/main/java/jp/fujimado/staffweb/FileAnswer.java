package jp.fujimado.staffweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Sentences;

/** Sends files, and refusals instead of files. */
public final class FileAnswer {

    private FileAnswer() {}

    /** Always as a download, never shown inside the portal's origin. */
    public static void send(HttpServletResponse response, String name, String contentType, byte[] bytes)
            throws IOException {
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        response.getOutputStream().write(bytes);
    }

    /** The error page that fits, with the sentence of a broken rule. */
    public static void refuse(HttpServletResponse response, DomainException refusal) throws IOException {
        if (refusal instanceof NotFound) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (refusal instanceof RuleViolation) {
            response.sendError(422, Sentences.say(refusal.messageKey(), refusal.arguments()));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
