package jp.fujimado.st;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pages that a portal lists as its own. */
final class PortalPages {

    private PortalPages() {}

    /** Paths such as {@code /mypage/index.xhtml} that {@code portal} offers and {@code other} does not. */
    static Set<String> only(String portal, String other) {
        Set<String> pages = listed(portal);
        pages.removeAll(listed(other));
        return pages;
    }

    /** All pages of a portal. */
    static Set<String> listed(String portal) {
        return new TreeSet<>(rules(portal).keySet());
    }

    /** Pages of a portal with the permission that opens each, or {@code public}. */
    static Map<String, String> rules(String portal) {
        Path list = Path.of(System.getProperty("city.root"), portal, "src/main/webapp/WEB-INF/pages.properties");
        Properties pages = new Properties();
        try (Reader reader = Files.newBufferedReader(list)) {
            pages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages.stringPropertyNames().stream().collect(Collectors.toMap(page -> page, pages::getProperty));
    }
}
