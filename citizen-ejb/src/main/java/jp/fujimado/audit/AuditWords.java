package jp.fujimado.audit;

import java.util.MissingResourceException;
import jp.fujimado.shared.text.Sentences;

/** Words for what the trail records. */
public final class AuditWords {

    private AuditWords() {}

    /** An action in words, as officials say it; empty for one that has none. */
    public static String action(String code) {
        return find("audit.action." + code);
    }

    /** An official's act as the citizen reads it. */
    public static String look(String code) {
        String word = find("audit.look." + code);
        return word.isEmpty() ? action(code) : word;
    }

    private static String find(String key) {
        try {
            return Sentences.say(key);
        } catch (MissingResourceException unknown) {
            return "";
        }
    }
}
