package jp.fujimado.staffweb.procedure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.staffweb.FileAnswer;

/** The list of the inbox as CSV; takes the parameters of the page. */
@WebServlet("/procedure/inbox.csv")
public class CaseListServlet extends HttpServlet {

    @Inject
    private transient StaffInboxService inbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CsvFile file = inbox.csv(InboxAddress.of(request.getParameterMap()).query());
            FileAnswer.send(response, file.fileName(), CsvFile.CONTENT_TYPE, file.bytes());
        } catch (DomainException refusal) {
            FileAnswer.refuse(response, refusal);
        }
    }
}
