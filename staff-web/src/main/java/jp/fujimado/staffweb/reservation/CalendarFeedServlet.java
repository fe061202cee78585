package jp.fujimado.staffweb.reservation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.reservation.FeedFile;
import jp.fujimado.reservation.boundary.partner.CalendarSubscription;

/** Where calendar programs read an official's feed, without a login and without a session: the secret is in the address. */
@WebServlet("/feed/*")
public class CalendarFeedServlet extends HttpServlet {

    private static final Pattern ADDRESS = Pattern.compile("/([\\w-]{43})\\.ics");
    private static final long SECOND = 1000;

    @Inject
    private transient CalendarSubscription subscription;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FeedFile> file = secret(request).flatMap(subscription::fetch);
        if (file.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + file.get().tag() + "\"";
        long changed = file.get().changedAt().toEpochMilli();
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", changed);
        if (isKnown(request, tag, changed)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = file.get().bytes();
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }

    /** A tag says more than a moment: where both are sent, only the tag counts (RFC 9110, 13.1.3). */
    private static boolean isKnown(HttpServletRequest request, String tag, long changed) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return tags.contains(tag) || tags.strip().equals("*");
        }
        try {
            return request.getDateHeader("If-Modified-Since") / SECOND >= changed / SECOND;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
