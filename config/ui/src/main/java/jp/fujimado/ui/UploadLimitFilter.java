package jp.fujimado.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Turns a request that is too large to be read into a page that says so. It redirects because no page can be shown in
 * the same request: every look at a parameter would try to read the body again and fail. Smaller files that are still
 * too large are refused at their field by the operation that takes them.
 */
public class UploadLimitFilter extends HttpFilter {

    /** Page that explains; needs no line in pages.properties. */
    static final String PAGE = "/ui/error/413.xhtml";

    private long maxBytes;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        maxBytes = Long.parseLong(config.getInitParameter("maxBytes"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() <= maxBytes) {
            chain.doFilter(request, response);
            return;
        }
        discardBody(request);
        if (request.getHeader("Faces-Request") != null) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }

    /** Browsers send the whole body before they look at the answer; the listener's max-post-size bounds this. */
    private static void discardBody(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }
}
