package jp.fujimado.announcement.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.announcement.WritingHint;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;

/** Hints for plain Japanese: long sentences, much kanji, words for which there is an easier one; {@code city/plain-words.json}. */
@ApplicationScoped
public class PlainJapanese {

    /** Below this a share of kanji says nothing. */
    private static final int SHORTEST = 20;

    private static final int SHOWN = 12;

    private int longestSentence;
    private int kanjiPercent;
    private List<Word> words = List.of();

    private record Word(String hard, String plain) {}

    @PostConstruct
    void load() {
        read(Path.of(Setting.CONFIG_DIR.value(), "city", "plain-words.json"));
    }

    void read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject json = reader.readObject();
            longestSentence = json.getInt("longestSentence");
            kanjiPercent = json.getInt("kanjiPercent");
            words = json.getJsonArray("words").getValuesAs(JsonObject.class).stream()
                    .map(row -> new Word(row.getString("hard"), row.getString("plain")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The plain words cannot be read: " + file, e);
        }
    }

    /** What could be plainer in a text of the field. */
    public List<WritingHint> of(String field, String text) {
        List<WritingHint> hints = new ArrayList<>();
        for (String sentence : text.split("[。！？\n]")) {
            int length = TypedText.length(sentence.strip());
            if (length > longestSentence) {
                hints.add(hint(
                        field,
                        "long",
                        start(sentence.strip()),
                        String.valueOf(length),
                        String.valueOf(longestSentence)));
            }
        }
        int share = kanjiShare(text);
        if (share > kanjiPercent) {
            hints.add(hint(field, "kanji", String.valueOf(share)));
        }
        words.stream()
                .filter(word -> text.contains(word.hard()))
                .forEach(word -> hints.add(hint(field, "word", word.hard(), word.plain())));
        return hints.subList(0, Math.min(SHOWN, hints.size()));
    }

    private static int kanjiShare(String text) {
        long all = text.codePoints().filter(Character::isLetterOrDigit).count();
        long kanji = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return all < SHORTEST ? 0 : (int) (100 * kanji / all);
    }

    private static String start(String sentence) {
        int end = sentence.offsetByCodePoints(0, Math.min(12, sentence.codePointCount(0, sentence.length())));
        return sentence.substring(0, end);
    }

    private static WritingHint hint(String field, String key, Object... arguments) {
        return new WritingHint(field, Sentences.say("announcement.hint." + key, arguments));
    }
}
