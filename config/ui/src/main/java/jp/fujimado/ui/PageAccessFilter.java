package jp.fujimado.ui;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets a request reach a page only if the page is listed and the person may open it; deny by default. Everything that
 * is not a page passes: resources are public, and other servlets look after themselves.
 */
public class PageAccessFilter extends HttpFilter {

    private static final String LIST = "/WEB-INF/pages.properties";

    @Inject
    private transient PageAccess access;

    private transient PageRules rules;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try (InputStream lines = config.getServletContext().getResourceAsStream(LIST)) {
            rules = PageRules.parse(Objects.requireNonNull(lines, LIST + " is missing"));
        } catch (IOException unreadable) {
            throw new ServletException(unreadable);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = pathOf(request);
        if (!PageRules.isPage(path) || path.equals(UploadLimitFilter.PAGE)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> permission = rules.permissionFor(path);
        if (permission.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no such page");
        } else if (permission.get().equals(PageRules.PUBLIC) || mayOpen(permission.get(), request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean mayOpen(String permission, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getUserPrincipal() == null) {
            sendToLogin(request, response);
            return false;
        }
        if (access.allowed(permission)) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN, permission);
        return false;
    }

    /**
     * Sends the person to the login page. A script gets 401 instead: it would follow the redirect to another origin
     * without being able to read the answer, and the page could not tell the person why nothing happens.
     */
    private static void sendToLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("Faces-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString();
        String page = request.getRequestURI().substring(request.getContextPath().length())
                + (query == null ? "" : "?" + query);
        response.sendRedirect(LoginServlet.leadingTo(request.getContextPath(), page));
    }

    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }
}
