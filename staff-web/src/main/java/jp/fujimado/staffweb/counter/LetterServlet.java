package jp.fujimado.staffweb.counter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.procedure.application.boundary.staff.StaffSubmissionService;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.FileAnswer;

/** The decision letter for a person whom the official acts for: {@code ?visit=<visit>&id=<application>}. */
@WebServlet("/counter/letter")
public class LetterServlet extends HttpServlet {

    @Inject
    private transient StaffSubmissionService submissions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AttachmentBytes file =
                    submissions.letter(number(request.getParameter("visit")), number(request.getParameter("id")));
            FileAnswer.send(response, file.fileName(), file.contentType(), file.bytes());
        } catch (DomainException refusal) {
            FileAnswer.refuse(response, refusal);
        }
    }

    private static long number(String typed) {
        if (typed == null || !typed.matches("\\d{1,18}")) {
            throw new NotFound("shared.not-found");
        }
        return Long.parseLong(typed);
    }
}
