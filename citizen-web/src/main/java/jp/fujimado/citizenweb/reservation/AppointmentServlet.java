package jp.fujimado.citizenweb.reservation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.NotFound;

/** One appointment for the person's own calendar. */
@WebServlet("/file/appointment")
public class AppointmentServlet extends HttpServlet {

    @Inject
    private transient CitizenReservationService reservations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] bytes = reservations.calendar(Long.parseLong(String.valueOf(request.getParameter("id"))));
            response.setContentType("text/calendar; charset=UTF-8");
            response.setContentLength(bytes.length);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=fujimado.ics");
            response.getOutputStream().write(bytes);
        } catch (Forbidden forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound | NumberFormatException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
