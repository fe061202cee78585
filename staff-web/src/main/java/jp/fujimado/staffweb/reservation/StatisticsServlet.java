package jp.fujimado.staffweb.reservation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import jp.fujimado.reservation.boundary.staff.StaffStatisticsService;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.staffweb.FileAnswer;

/** The statistics of appointments as CSV; takes the parameters of the page. */
@WebServlet("/reservation/statistics.csv")
public class StatisticsServlet extends HttpServlet {

    @Inject
    private transient StaffStatisticsService statistics;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StatisticsPeriod period =
                StatisticsPeriod.of(request.getParameter("month"), request.getParameter("span"), LocalDate.now(clock));
        try {
            CsvFile file = statistics.csv(period.first(), period.last());
            FileAnswer.send(response, file.fileName(), CsvFile.CONTENT_TYPE, file.bytes());
        } catch (DomainException refusal) {
            FileAnswer.refuse(response, refusal);
        }
    }
}
