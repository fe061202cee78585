package jp.fujimado.staffweb.procedure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.procedure.review.boundary.staff.StaffCaseService;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.FileAnswer;

/** An attached file of a case: {@code ?id=<case>&file=<public id>}. */
@WebServlet("/procedure/attachment")
public class AttachmentServlet extends HttpServlet {

    @Inject
    private transient StaffCaseService cases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AttachmentBytes file = read(request.getParameter("id"), request.getParameter("file"));
            FileAnswer.send(response, file.fileName(), file.contentType(), file.bytes());
        } catch (DomainException refusal) {
            FileAnswer.refuse(response, refusal);
        }
    }

    private AttachmentBytes read(String id, String file) {
        if (id == null || file == null || !id.matches("\\d{1,18}")) {
            throw new NotFound("shared.not-found");
        }
        return cases.attachment(Long.parseLong(id), file);
    }
}
