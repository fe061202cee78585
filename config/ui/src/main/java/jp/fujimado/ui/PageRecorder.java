package jp.fujimado.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** Holds a page back while it is written, so that it can be kept and then passed on. */
final class PageRecorder extends HttpServletResponseWrapper {

    private final StringWriter text = new StringWriter();
    private final PrintWriter writer = new PrintWriter(text);
    private boolean forOne;

    PageRecorder(HttpServletResponse response) {
        super(response);
    }

    /** The page, if it is fit for everybody: written without an error and without a cookie. */
    Optional<SharedPage> page() {
        writer.flush();
        boolean shared = !forOne && getStatus() == SC_OK && !text.toString().isEmpty();
        return shared ? SharedPage.of(getHeader(SharedPage.POLICY_HEADER), text.toString()) : Optional.empty();
    }

    /** Sends what was held back. */
    void pass() throws IOException {
        writer.flush();
        if (!text.toString().isEmpty()) {
            super.getWriter().write(text.toString());
        }
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Held back: the answer is not ready before the page is.
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        text.getBuffer().setLength(0);
    }

    @Override
    public void reset() {
        super.reset();
        text.getBuffer().setLength(0);
    }

    @Override
    public void addCookie(Cookie cookie) {
        forOne = true;
        super.addCookie(cookie);
    }
}
