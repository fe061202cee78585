package jp.fujimado.procedure.definition.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ordinary words and the words of the procedures that they stand for. A word is recognised anywhere in what was typed,
 * in hiragana or katakana alike, because Japanese has no spaces and kana alone is often split wrongly into words.
 */
final class Synonyms {

    private final Map<String, List<String>> meanings = new LinkedHashMap<>();

    /**
     * Reads lines {@code word, word => word, word}; # begins a comment.
     *
     * @throws IllegalStateException naming the line that cannot be read
     */
    Synonyms(Reader list) {
        try {
            int number = 0;
            for (String line : new BufferedReader(list).lines().toList()) {
                number++;
                String rule = line.replaceFirst("#.*", "").strip();
                if (!rule.isEmpty()) {
                    add(rule, number);
                }
            }
            list.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String rule, int line) {
        String[] sides = rule.split("=>", -1);
        if (sides.length != 2 || words(sides[0]).isEmpty() || words(sides[1]).isEmpty()) {
            throw new IllegalStateException(
                    "Synonyms, line " + line + ": must be 'word, word => word, word' but is '" + rule + "'");
        }
        words(sides[0]).forEach(word -> meanings.put(ProcedureSearch.comparable(word), words(sides[1])));
    }

    private static List<String> words(String side) {
        return Stream.of(side.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words to look for as well. */
    Set<String> in(String typed) {
        String text = ProcedureSearch.comparable(typed);
        Set<String> found = new LinkedHashSet<>();
        meanings.forEach((word, others) -> {
            if (text.contains(word)) {
                found.addAll(others);
            }
        });
        return found;
    }
}
