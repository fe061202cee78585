package jp.fujimado.citizenweb.mypage;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.fujimado.mypage.RecordDownload;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.person.RecordFile;

/** What a citizen takes along: everything that is held of her, and her calendar. */
@WebServlet({"/file/records", "/file/calendar"})
public class MyFileServlet extends HttpServlet {

    @Inject
    private transient CitizenRecordService records;

    @Inject
    private transient CitizenMyPageService myPage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            if (request.getServletPath().equals("/file/records")) {
                sendRecords(response);
            } else {
                sendCalendar(response);
            }
        } catch (Forbidden forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Straight into the answer, one file at a time; no transaction waits for a slow line. */
    private void sendRecords(HttpServletResponse response) throws IOException {
        RecordDownload download = records.download();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=fujimado.zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> sheet : download.sheets().entrySet()) {
                put(zip, sheet.getKey(), sheet.getValue());
            }
            for (RecordFile file : download.files()) {
                Optional<byte[]> bytes = records.file(file);
                if (bytes.isPresent()) {
                    put(zip, file.path(), bytes.get());
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private void sendCalendar(HttpServletResponse response) throws IOException {
        byte[] bytes = myPage.calendar();
        response.setContentType("text/calendar; charset=UTF-8");
        response.setContentLength(bytes.length);
        response.setHeader("Content-Disposition", "attachment; filename=fujimado.ics");
        response.getOutputStream().write(bytes);
    }
}
