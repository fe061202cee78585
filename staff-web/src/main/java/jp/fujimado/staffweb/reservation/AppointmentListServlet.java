package jp.fujimado.staffweb.reservation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.staffweb.FileAnswer;

/** The appointments of the calendar as CSV; takes the parameters of the page. */
@WebServlet("/reservation/calendar.csv")
public class AppointmentListServlet extends HttpServlet {

    @Inject
    private transient StaffCalendarService calendar;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CsvFile file = calendar.csv(CalendarAddress.of(request.getParameterMap(), LocalDate.now(clock))
                    .query());
            FileAnswer.send(response, file.fileName(), CsvFile.CONTENT_TYPE, file.bytes());
        } catch (DomainException refusal) {
            FileAnswer.refuse(response, refusal);
        }
    }
}
