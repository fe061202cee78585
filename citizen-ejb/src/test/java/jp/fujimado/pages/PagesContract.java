package jp.fujimado.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every page of a portal keeps to; each web runs it over its own pages. */
public abstract class PagesContract {

    private static final int MOST_LINES = 200;
    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    // Letters only: a lone 「：」 between two texts is layout.
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern STYLE = Pattern.compile("\\sstyle\\s*=");
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>|\\son[a-z]+\\s*=\\s*\"");
    private static final Path TAG_LIBRARY =
            Path.of("..", "config", "ui", "src", "main", "resources", "META-INF", "fujimado.taglib.xml");
    private static final Pattern DECLARED_TAG =
            Pattern.compile("<tag>.*?<tag-name>(\\w+)</tag-name>(.*?)</tag>", Pattern.DOTALL);
    private static final Pattern DECLARED_ATTRIBUTE = Pattern.compile("<attribute><name>(\\w+)</name>");
    private static final Pattern USED_TAG = Pattern.compile("<fm:(\\w+)((?:\\s+[\\w:.-]+=\"[^\"]*\")*)\\s*/?>");
    private static final Pattern USED_ATTRIBUTE = Pattern.compile("\\s([\\w:.-]+)=\"[^\"]*\"");
    private static final Pattern OTHER_SITE = Pattern.compile("(src|href|value|library)\\s*=\\s*\"(https?:)?//");

    @Test
    void no_page_is_longer_than_two_hundred_lines() {
        assertEquals(List.of(), wholePages(text -> text.lines().count() > MOST_LINES));
    }

    @Test
    void no_page_has_a_style_attribute() {
        assertEquals(List.of(), linesWith(STYLE));
    }

    @Test
    void no_page_has_a_script_in_it() {
        assertEquals(List.of(), linesWith(INLINE_SCRIPT));
    }

    @Test
    void no_page_loads_from_another_site() {
        assertEquals(List.of(), linesWith(OTHER_SITE));
    }

    @Test
    void every_japanese_text_is_in_a_bundle() {
        assertEquals(List.of(), linesWith(JAPANESE));
    }

    /** Faces says nothing about an attribute that a tag does not know; what it should have shown is just not there. */
    @Test
    void our_tags_are_given_only_attributes_that_they_know() throws IOException {
        Map<String, Set<String>> declared = new TreeMap<>();
        DECLARED_TAG
                .matcher(Files.readString(TAG_LIBRARY))
                .results()
                .forEach(tag -> declared.put(tag.group(1), names(DECLARED_ATTRIBUTE, tag.group(2))));
        List<String> unknown = pages().stream()
                .flatMap(page -> USED_TAG.matcher(text(page))
                        .results()
                        .flatMap(tag -> names(USED_ATTRIBUTE, tag.group(2)).stream()
                                .filter(name -> !declared.getOrDefault(tag.group(1), Set.of())
                                        .contains(name))
                                .map(name -> page + ": " + name + " of fm:" + tag.group(1))))
                .toList();
        assertEquals(List.of(), unknown);
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_data_table_loads_page_by_page() {
        Pattern eager = Pattern.compile("<p:dataTable(?![^>]*\\slazy=\"true\")");
        assertEquals(List.of(), wholePages(text -> eager.matcher(text).find()));
    }

    @Test
    void the_list_of_pages_names_exactly_the_pages_there_are() {
        Set<String> listed = new TreeSet<>(listedPages().keySet());
        Set<String> there = pages().stream()
                .map(page -> "/" + WEBAPP.relativize(page).toString().replace('\\', '/'))
                .filter(page -> !page.startsWith("/WEB-INF/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, listed);
    }

    @Test
    void every_listed_page_says_who_may_open_it() {
        assertFalse(listedPages().isEmpty());
        listedPages()
                .forEach((page, permission) -> assertTrue(
                        permission.matches("public|[a-z-]+\\.[a-z-]+"), page + " is opened by '" + permission + "'"));
    }

    private static TreeMap<String, String> listedPages() {
        Properties listed = new Properties();
        try (Reader reader = Files.newBufferedReader(WEBAPP.resolve("WEB-INF/pages.properties"))) {
            listed.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TreeMap<String, String> pages = new TreeMap<>();
        listed.forEach((page, permission) -> pages.put(page.toString(), permission.toString()));
        return pages;
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
            assertFalse(pages.isEmpty(), "no page under " + WEBAPP.toAbsolutePath());
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wholePages(Predicate<String> wrong) {
        return pages().stream()
                .filter(page -> wrong.test(text(page)))
                .map(Path::toString)
                .toList();
    }

    private static List<String> linesWith(Pattern wrong) {
        return pages().stream()
                .flatMap(page -> {
                    List<String> lines = text(page).lines().toList();
                    return IntStream.range(0, lines.size())
                            .filter(i -> wrong.matcher(lines.get(i)).find())
                            .mapToObj(i ->
                                    page + ":" + (i + 1) + " " + lines.get(i).strip());
                })
                .toList();
    }

    /** The page without its comments, on the same lines. */
    private static String text(Path page) {
        try {
            return COMMENT.matcher(Files.readString(page))
                    .replaceAll(comment -> comment.group().replaceAll("[^\\n]", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
