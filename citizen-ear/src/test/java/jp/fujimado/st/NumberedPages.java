package jp.fujimado.st;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which addresses of a portal take the number of a record, read from its pages, views and servlets. */
final class NumberedPages {

    private static final Pattern INCLUDE = Pattern.compile("ui:include src=\"(/[^\"#]*)\"");
    private static final Pattern BEAN = Pattern.compile("#\\{[^}]*\\b(\\w+View)\\b");
    private static final Pattern NEIGHBOUR = Pattern.compile("@Inject\\s+(\\w+View)\\s");
    private static final Pattern NUMBER =
            Pattern.compile("@Param(?:\\(name = \"(\\w+)\"\\))?\\s+(?:Long|long) (\\w+);");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(([^)]*)\\)");
    private static final Pattern PATH = Pattern.compile("\"(/[^\"]*)\"");
    private static final Pattern PARAMETER = Pattern.compile("getParameter\\(\"(id|visit|file|account)\"\\)");

    private final Path pages;
    private final Map<String, String> sources;

    private NumberedPages(String portal) {
        Path root = Path.of(System.getProperty("city.root"), portal, "src/main");
        pages = root.resolve("webapp");
        sources = sources(root.resolve("java"));
    }

    /** Path to the names of its parameters that are numbers of records; pages without any are left out. */
    static Map<String, Set<String>> of(String portal) {
        NumberedPages read = new NumberedPages(portal);
        Map<String, Set<String>> found = new TreeMap<>();
        PortalPages.listed(portal).forEach(page -> found.put(page, read.numbersOf(page)));
        read.servlets(found);
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    private Set<String> numbersOf(String page) {
        String folder = page.substring(1, Math.max(1, page.lastIndexOf('/')));
        Set<String> views = new TreeSet<>();
        collect(page, folder, views);
        return views.stream()
                .flatMap(view -> numbers(sources.get(view)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The views of a page, of what it includes, and of the views that those use. */
    private void collect(String page, String folder, Set<String> views) {
        String text = read(pages.resolve(page.substring(1)));
        matches(INCLUDE, text).forEach(included -> collect(included, folder, views));
        matches(BEAN, text).forEach(bean -> {
            String type = bean.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + bean.substring(1);
            String source = sources.containsKey(folder + "/" + type) ? folder + "/" + type : anywhere(type);
            if (views.add(source)) {
                matches(NEIGHBOUR, sources.get(source)).forEach(other -> views.add(anywhere(other)));
            }
        });
    }

    private String anywhere(String type) {
        return sources.keySet().stream()
                .filter(name -> name.endsWith("/" + type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No source of " + type));
    }

    private static Stream<String> numbers(String source) {
        return NUMBER.matcher(source).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    private void servlets(Map<String, Set<String>> found) {
        sources.values().forEach(source -> {
            Matcher servlet = SERVLET.matcher(source);
            if (servlet.find()) {
                Set<String> names = matches(PARAMETER, source).collect(Collectors.toCollection(TreeSet::new));
                matches(PATH, servlet.group(1)).forEach(path -> found.put(path, names));
            }
        });
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    /** Sources by folder and name of the class. */
    private static Map<String, String> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getParent().getFileName() + "/"
                                    + file.getFileName().toString().replace(".java", ""),
                            NumberedPages::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
