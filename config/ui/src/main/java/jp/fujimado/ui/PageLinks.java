package jp.fujimado.ui;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses within the portal, for the templates and tags. */
public final class PageLinks {

    private static final String LANGUAGE = "lang";

    private PageLinks() {}

    /**
     * Link to another page of the same list.
     *
     * @param query other parameters of the list, already encoded, such as {@code q=%E8%97%A4&sort=due}; may be empty
     * @param name parameter that names the place; {@code after} if empty
     * @param place value of that parameter; null leads to the first page
     */
    public static String pageLink(Object query, Object name, Object place) {
        String others = text(query);
        if (text(place).isEmpty()) {
            return "?" + others;
        }
        String own = (text(name).isEmpty() ? "after" : text(name)) + "=" + encoded(text(place));
        return "?" + others + (others.isEmpty() || others.endsWith("&") ? "" : "&") + own;
    }

    /** This page in another language; keeps the other parameters of the address. */
    public static String languageLink(String language) {
        String query = text(request().getQueryString());
        String others = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(LANGUAGE + "="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return "?" + others + LANGUAGE + "=" + language;
    }

    /** Whether the page shown is this one or lies in the same folder as this index page. */
    public static boolean isHere(String page) {
        String here = request().getServletPath();
        String folder = page.endsWith("/index.xhtml") && page.lastIndexOf('/') > 0
                ? page.substring(0, page.lastIndexOf('/') + 1)
                : page;
        return here.equals(page) || (folder.endsWith("/") && here.startsWith(folder));
    }

    /** Address the error page was shown for, to open it again; always a path of this portal. */
    public static String failedAddress() {
        Object path = request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path == null) {
            return pathOf(request().getHeader("Referer"), request().getContextPath() + "/");
        }
        String query = text(request().getQueryString());
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Path and query of an address, whatever its host; the alternative if it has none. */
    static String pathOf(String address, String otherwise) {
        try {
            URI parsed = URI.create(text(address));
            String path = text(parsed.getRawPath());
            boolean plain = path.startsWith("/") && !path.startsWith("//");
            return plain ? path + (parsed.getRawQuery() == null ? "" : "?" + parsed.getRawQuery()) : otherwise;
        } catch (IllegalArgumentException unreadable) {
            return otherwise;
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
