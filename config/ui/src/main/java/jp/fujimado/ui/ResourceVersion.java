package jp.fujimado.ui;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Version in the address of every stylesheet and script: a checksum over all of them, so that browsers keep them for
 * long, drop them when one changes, and get the same address from every node.
 */
public class ResourceVersion implements ServletContextListener {

    /** Attribute of the application, read by {@code org.omnifaces.VERSIONED_RESOURCE_HANDLER_VERSION}. */
    static final String NAME = "fujimado.resources";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        CRC32 sum = new CRC32();
        add("/fujimado/", event.getServletContext(), sum);
        event.getServletContext().setAttribute(NAME, Long.toHexString(sum.getValue()));
    }

    private static void add(String path, ServletContext application, CRC32 sum) {
        Set<String> children = application.getResourcePaths(path);
        for (String child : children == null ? Set.<String>of() : new TreeSet<>(children)) {
            if (child.endsWith("/")) {
                add(child, application, sum);
            } else {
                try (InputStream content = application.getResourceAsStream(child)) {
                    sum.update(content.readAllBytes());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
    }
}
