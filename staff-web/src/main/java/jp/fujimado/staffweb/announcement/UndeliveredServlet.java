package jp.fujimado.staffweb.announcement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.announcement.boundary.staff.StaffSendingService;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.FileAnswer;

/** What of a notice did not get through, as CSV; takes the number of the notice. */
@WebServlet("/announcement/undelivered.csv")
public class UndeliveredServlet extends HttpServlet {

    @Inject
    private transient StaffSendingService sending;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CsvFile file = sending.failuresCsv(number(request.getParameter("id")));
            FileAnswer.send(response, file.fileName(), CsvFile.CONTENT_TYPE, file.bytes());
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
