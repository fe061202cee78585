package jp.fujimado.staffweb.resident;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.notification.Lane;
import jp.fujimado.resident.boundary.staff.StaffDeliveryService;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.staffweb.FileAnswer;

/** The list of messages that did not arrive as CSV; takes the parameters of the page. */
@WebServlet("/resident/failures.csv")
public class FailureListServlet extends HttpServlet {

    @Inject
    private transient StaffDeliveryService deliveries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FailureList asked = FailureList.of(request.getParameter("list"), request.getParameter("channel"));
        Lane lane = asked.lane() == null ? Lane.RECEIPT : asked.lane();
        try {
            CsvFile file = deliveries.csv(lane, asked.channel());
            FileAnswer.send(response, file.fileName(), CsvFile.CONTENT_TYPE, file.bytes());
        } catch (DomainException refusal) {
            FileAnswer.refuse(response, refusal);
        }
    }
}
