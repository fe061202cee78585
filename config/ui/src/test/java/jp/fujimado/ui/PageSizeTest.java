package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps templates and tags small, free of inline style and script, and free of text that belongs in a bundle. */
class PageSizeTest {

    private static final Path HOME = Path.of("src/main/resources/META-INF");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle=|<script|\\son(click|change|input|submit|load|focus|blur|key[a-z]+|mouse[a-z]+)=|javascript:");
    private static final Pattern EXTERNAL = Pattern.compile("(href|src)=\"https?:");
    private static final Pattern NAMED = Pattern.compile("<tag-name>(.*?)</tag-name>");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_is_short_and_clean(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        String text = String.join("\n", lines);
        assertTrue(lines.size() <= 200, page + " has " + lines.size() + " lines");
        assertFalse(INLINE.matcher(text).find(), page + " has inline style or script");
        assertFalse(EXTERNAL.matcher(text).find(), page + " has an external address");
        assertFalse(JAPANESE.matcher(text).find(), page + " has Japanese text that belongs in messages/ui_ja");
    }

    @Test
    void every_tag_file_is_declared_and_every_declared_tag_has_a_file() throws IOException {
        String library = Files.readString(HOME.resolve("fujimado.taglib.xml"));
        Set<String> declared = NAMED.matcher(library)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(HOME.resolve("tags"))) {
            Set<String> present = files.map(
                            file -> file.getFileName().toString().replace(".xhtml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(present, declared);
        }
    }
}
