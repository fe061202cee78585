package jp.fujimado.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps pages that are the same for all visitors for ten seconds, so that the portal stands when the whole city looks at
 * it at once. Only for visitors without any cookie: no login, no chosen language, nothing to be told from the page
 * before. The script nonce is not kept: every answer has its own.
 */
public class SharedPageFilter extends HttpFilter {

    private static final long KEPT_NANOS = 10_000_000_000L;
    private static final int NONCE_BYTES = 18;

    private final transient ConcurrentMap<String, Kept> pages = new ConcurrentHashMap<>();
    private final transient SecureRandom random = new SecureRandom();

    private record Kept(SharedPage page, long until) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isShared(request)) {
            chain.doFilter(request, response);
            return;
        }
        Kept kept = pages.get(request.getServletPath());
        if (kept != null && System.nanoTime() - kept.until < 0) {
            kept.page.write(response, nonce());
            return;
        }
        PageRecorder recorder = new PageRecorder(response);
        chain.doFilter(request, recorder);
        // A session that began while the page was written belongs to this visitor.
        if (request.getSession(false) == null) {
            recorder.page().ifPresent(page -> pages.put(request.getServletPath(), new Kept(page, until())));
        }
        recorder.pass();
    }

    private static boolean isShared(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getCookies() == null
                && request.getQueryString() == null
                && request.getUserPrincipal() == null;
    }

    private static long until() {
        return System.nanoTime() + KEPT_NANOS;
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
