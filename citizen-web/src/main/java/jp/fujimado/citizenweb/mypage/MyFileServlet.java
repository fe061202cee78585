package jp.fujimado.citizenweb.mypage;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.shared.error.Forbidden;

/** What a citizen takes along: everything that is held of her, and her calendar. */
@WebServlet({"/file/records", "/file/calendar"})
public class MyFileServlet extends HttpServlet {

    @Inject
    private transient CitizenRecordService records;

    @Inject
    private transient CitizenMyPageService myPage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean all = request.getServletPath().equals("/file/records");
        try {
            byte[] bytes = all ? records.download() : myPage.calendar();
            response.setContentType(all ? "application/zip" : "text/calendar; charset=UTF-8");
            response.setContentLength(bytes.length);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=" + (all ? "fujimado.zip" : "fujimado.ics"));
            response.getOutputStream().write(bytes);
        } catch (Forbidden forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
