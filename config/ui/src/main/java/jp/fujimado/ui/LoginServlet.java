package jp.fujimado.ui;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The way to the login page: the container lets only signed-in persons reach this address, so it sends everybody else to
 * the identity provider; whoever comes back is led on to the page asked for. ({@code HttpServletRequest.authenticate}
 * cannot do this: WildFly 39 answers it with an exception instead of the redirect once the session was looked at.)
 */
public class LoginServlet extends HttpServlet {

    private static final String PATH = "/login/";

    /** Address that leads through the login to a path of this portal, with its query. */
    public static String leadingTo(String contextPath, String page) {
        // In the path, as one piece: the OIDC client of WildFly drops the query of the address it comes back to.
        byte[] name = page.getBytes(StandardCharsets.UTF_8);
        return contextPath + PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + pageIn(request.getPathInfo()));
    }

    /** The page asked for if it is one of this portal, otherwise the home page: never a foreign place. */
    static String pageIn(String pathInfo) {
        try {
            byte[] name = Base64.getUrlDecoder().decode(pathInfo == null ? "" : pathInfo.substring(1));
            String page = new String(name, StandardCharsets.UTF_8);
            return page.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? page : "/";
        } catch (IllegalArgumentException notOurs) {
            return "/";
        }
    }
}
