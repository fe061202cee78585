package jp.fujimado.announcement.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Placeholder;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;

/** Whether the texts of a campaign can go out over its channels. */
public final class TextCheck {

    /** Characters of a short text on LINE that are read without opening it. */
    public static final int LINE = 250;

    /** Characters of a push notice that telephones show; its payload is limited to 4,096 bytes (RFC 8291). */
    public static final int PUSH = 100;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}");
    private static final String KNOWN =
            Arrays.stream(Placeholder.values()).map(Placeholder::mark).collect(Collectors.joining("、"));
    private static final Pattern BRACE = Pattern.compile("\\{\\{|}}|｛｛|｝｝");

    private final Set<Channel> channels;
    private final boolean hasChild;
    private final List<InputProblem> problems = new ArrayList<>();

    /** @param hasChild whether the campaign knows which child it is about */
    public TextCheck(Set<Channel> channels, boolean hasChild) {
        this.channels = channels;
        this.hasChild = hasChild;
    }

    /** The Japanese text must be there; other languages only when something was written in them. */
    public List<InputProblem> problems(Map<ReaderLanguage, CampaignText> texts) {
        for (ReaderLanguage language : ReaderLanguage.values()) {
            CampaignText text = texts.get(language);
            if (text != null && (language == ReaderLanguage.JA || !text.isEmpty())) {
                one("subject-" + language, text.subject(), CampaignText.SUBJECT_LIMIT, true);
                if (TypedText.hasLineEnd(TypedText.trimmed(text.subject()))) {
                    say("subject-" + language, "line-end");
                }
                one("body-" + language, text.body(), CampaignText.BODY_LIMIT, true);
                one("shortText-" + language, text.shortText(), shortLimit(channels), isShortNeeded());
            }
        }
        return problems;
    }

    private boolean isShortNeeded() {
        return channels.stream().anyMatch(channel -> channel != Channel.MAIL);
    }

    /** The narrowest of the chosen channels. */
    public static int shortLimit(Set<Channel> channels) {
        return channels.stream().anyMatch(channel -> channel.name().equals("PUSH")) ? PUSH : LINE;
    }

    private void one(String field, String typed, int limit, boolean needed) {
        String text = TypedText.trimmed(typed);
        if (text.isEmpty()) {
            if (needed) {
                say(field, "missing");
            }
            return;
        }
        if (TypedText.isLongerThan(limit, text)) {
            say(field, "long", String.valueOf(limit), String.valueOf(TypedText.length(text)));
        }
        if (TypedText.hasUnusable(text)) {
            say(field, "unusable");
        }
        placeholders(field, text);
    }

    private void placeholders(String field, String text) {
        Placeholder.unknown(text).forEach(mark -> say(field, "placeholder", mark, KNOWN));
        if (text.contains(Placeholder.CHILD.mark()) && !hasChild) {
            say(field, "no-child");
        }
        Matcher brace = BRACE.matcher(PLACEHOLDER.matcher(text).replaceAll(""));
        if (brace.find()) {
            say(field, "brace", brace.group());
        }
    }

    private void say(String field, String key, Object... arguments) {
        problems.add(new InputProblem(field, Sentences.say("announcement.text.problem." + key, arguments)));
    }
}
