package jp.fujimado.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text may leave open until it is read or handed over; a closed set (差し込み). */
public enum Placeholder {
    PERSON("氏名"),
    CHILD("お子さん"),
    DUE("期日");

    private static final Pattern ANY = Pattern.compile("\\{\\{([^{}]*)}}");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it stands in a text, for example 「{{氏名}}」. */
    public String mark() {
        return "{{" + word + "}}";
    }

    public boolean isIn(MailingText text) {
        return (text.subject() + text.body() + text.shortText()).contains(mark());
    }

    /** The text with what this says in the place of each mark. */
    static String replaceAll(String text, Function<Placeholder, String> value) {
        return ANY.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(Arrays.stream(values())
                        .filter(one -> one.mark().equals(mark.group()))
                        .findFirst()
                        .map(value)
                        .orElse(mark.group())));
    }

    /** Marks in the text that are none of these, as they stand there. */
    public static List<String> unknown(String text) {
        List<String> found = new ArrayList<>();
        Matcher marks = ANY.matcher(text);
        while (marks.find()) {
            String mark = marks.group();
            if (Arrays.stream(values()).noneMatch(one -> one.mark().equals(mark))) {
                found.add(mark);
            }
        }
        return found;
    }
}
