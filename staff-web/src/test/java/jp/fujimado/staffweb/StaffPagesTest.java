package jp.fujimado.staffweb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.pages.PagesContract;
import org.junit.jupiter.api.Test;

class StaffPagesTest extends PagesContract {

    private static final Path PORTAL = Path.of("src/main/webapp/WEB-INF");
    private static final Pattern PAGE = Pattern.compile("<url-pattern>(/[^<]*\\.xhtml)</url-pattern>");

    /** A page that the server itself guards loses what stands behind the question mark when an official signs in. */
    @Test
    void the_address_of_every_page_survives_the_login() throws IOException {
        Properties rules = new Properties();
        try (var lines = Files.newBufferedReader(PORTAL.resolve("pages.properties"))) {
            rules.load(lines);
        }
        TreeSet<String> kept = new TreeSet<>();
        Matcher pages = PAGE.matcher(Files.readString(PORTAL.resolve("web.xml")));
        while (pages.find()) {
            kept.add(pages.group(1));
        }
        assertEquals(new TreeSet<>(rules.stringPropertyNames()), kept);
    }
}
