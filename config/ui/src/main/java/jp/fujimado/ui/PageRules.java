package jp.fujimado.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Who may open which page, as listed in {@code /WEB-INF/pages.properties}: one line per page, {@code /path.xhtml =
 * permission} or {@code = public}. A page that is not listed does not exist for the outside.
 */
final class PageRules {

    static final String PUBLIC = "public";

    private final Map<String, String> permissions;

    private PageRules(Map<String, String> permissions) {
        this.permissions = permissions;
    }

    static PageRules parse(InputStream lines) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(lines, StandardCharsets.UTF_8));
        return new PageRules(properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        path -> path,
                        path -> checked(path, properties.getProperty(path).strip()))));
    }

    private static String checked(String path, String permission) {
        if (!path.startsWith("/") || !path.endsWith(".xhtml") || permission.isEmpty()) {
            throw new IllegalArgumentException("pages.properties: '" + path + " = " + permission
                    + "' is not of the form /page.xhtml = permission");
        }
        return permission;
    }

    /** Permission the page needs, {@link #PUBLIC} for everybody; empty if there is no such page. */
    Optional<String> permissionFor(String path) {
        return Optional.ofNullable(permissions.get(path.endsWith("/") ? path + "index.xhtml" : path));
    }

    /** Whether the path is one that Faces would answer with a view: a page, or a folder with its index page. */
    static boolean isPage(String path) {
        return (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/"))
                || path.endsWith("/")
                || path.endsWith(".faces")
                || path.endsWith(".jsf");
    }
}
