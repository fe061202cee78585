package jp.fujimado.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** As many bytes as asked for and nothing else: the least that a page can cost on this server. */
@WebServlet("/plain")
public class PlainServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = new byte[Integer.parseInt(request.getParameter("size"))];
        Arrays.fill(body, (byte) 'x');
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(body);
    }
}
