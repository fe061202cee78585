package jp.fujimado.notification;

import java.io.Serializable;
import java.time.LocalDate;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.time.JapaneseDate;

/**
 * What stands in the place of the placeholders for one recipient; null where the text uses none.
 *
 * @param dueOn a day, written as the reader writes it
 */
public record Facts(ReaderLanguage language, String personName, String childName, LocalDate dueOn)
        implements Serializable {

    /** Said instead of more than two names. */
    public static final String MANY = "お子さん";

    /** The text as this person reads it; a value that is missing leaves nothing behind. */
    public String fill(String text) {
        // In one go: a name that looks like a placeholder is a name.
        return Placeholder.replaceAll(text, one -> switch (one) {
            case PERSON -> value(personName);
            case CHILD -> child();
            case DUE -> day();
        });
    }

    /** English knows no さん. */
    private String child() {
        String name = value(childName);
        if (language != ReaderLanguage.EN) {
            return name;
        }
        return name.equals(MANY)
                ? "your children"
                : name.replaceFirst("さんと(?=.)", " and ").replaceFirst("さん$", "");
    }

    private String day() {
        if (dueOn == null) {
            return "";
        }
        return language == ReaderLanguage.EN ? dueOn.toString() : JapaneseDate.both(dueOn);
    }

    private static String value(String text) {
        return text == null ? "" : text;
    }
}
