package jp.fujimado.citizenweb.procedure;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** Own files and decision letters; always as a download, never shown inside the portal's origin. */
@WebServlet({"/file/letter", "/file/attachment"})
public class FileServlet extends HttpServlet {

    @Inject
    private transient CitizenApplicationService applications;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            send(read(request), response);
        } catch (NotFound notFound) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuleViolation refused) {
            response.sendError(422, refused.messageKey());
        } catch (DomainException forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private AttachmentBytes read(HttpServletRequest request) {
        String id = request.getParameter("id");
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        if (request.getServletPath().equals("/file/attachment")) {
            return applications.attachment(id);
        }
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("shared.not-found");
        }
        return applications.letter(Long.parseLong(id));
    }

    private static void send(AttachmentBytes file, HttpServletResponse response) throws IOException {
        response.setContentType(file.contentType());
        response.setContentLength(file.bytes().length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        response.getOutputStream().write(file.bytes());
    }
}
