package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.Segment.Join;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.procedure.definition.boundary.Procedures;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;

/** A segment as a sentence that a person would say, and what can be chosen for it. */
@ApplicationScoped
public class SegmentWords {

    /** How a phrase goes on: 住み、… */
    private static final String GOES_ON = ".te";

    /** How a phrase ends before a noun: 住む人. */
    private static final String ENDS = ".end";

    @Inject
    Residents residents;

    @Inject
    Procedures procedures;

    /** For example 長後地区か湘南台地区に住み、3か月から5か月のお子さんがいて、お知らせに同意している人. */
    public String sentence(Segment segment) {
        List<Group> groups = segment.groups().stream()
                .filter(group -> !group.conditions().isEmpty())
                .toList();
        String consent = Sentences.say("announcement.segment.consent", residents.purpose(segment.purpose()));
        if (groups.isEmpty()) {
            return Sentences.say("announcement.segment.everybody", consent);
        }
        String concerned;
        if (segment.join() == Join.ALL || groups.size() == 1) {
            concerned = groups.stream().map(this::goesOn).collect(Collectors.joining());
        } else {
            concerned = either(groups.stream().map(this::ends).toList());
        }
        return concerned + consent;
    }

    private String goesOn(Group group) {
        if (group.join() == Join.ANY && group.conditions().size() > 1) {
            return either(
                    group.conditions().stream().map(one -> phrase(one, ENDS)).toList());
        }
        return group.conditions().stream()
                .map(one -> phrase(one, GOES_ON) + "、")
                .collect(Collectors.joining());
    }

    private String ends(Group group) {
        List<SegmentCondition> conditions = group.conditions();
        if (group.join() == Join.ANY) {
            return conditions.stream().map(one -> phrase(one, ENDS)).collect(Collectors.joining("か、"));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            boolean last = i == conditions.size() - 1;
            text.append(phrase(conditions.get(i), last ? ENDS : GOES_ON)).append(last ? "" : "、");
        }
        return text.toString();
    }

    private static String either(List<String> parts) {
        return Sentences.say(
                "announcement.segment.either",
                parts.stream().map(part -> "「" + part + "」").collect(Collectors.joining("か")));
    }

    private String phrase(SegmentCondition one, String form) {
        String key = "announcement.criterion." + one.criterion() + (one.negated() ? ".not" : "") + form;
        return Sentences.say(key, one.criterion().shape() == Criterion.Shape.CHOICE ? chosen(one) : range(one));
    }

    private String chosen(SegmentCondition one) {
        Map<String, String> labels = choices(one.criterion());
        return one.values().stream()
                .map(code -> labels.getOrDefault(code, code))
                .collect(Collectors.joining("か"));
    }

    private static String range(SegmentCondition one) {
        String key = "announcement.range." + one.criterion().shape();
        String from = bound(one, one.from());
        String to = bound(one, one.to());
        if (from == null) {
            return Sentences.say(key + ".to", to);
        }
        if (to == null) {
            return Sentences.say(key + ".from", from);
        }
        return from.equals(to) ? Sentences.say(key + ".one", from) : Sentences.say(key, from, to);
    }

    private static String bound(SegmentCondition one, String value) {
        boolean day = one.criterion().shape() == Criterion.Shape.DAYS;
        return value == null || !day ? value : JapaneseDate.western(LocalDate.parse(value));
    }

    /** What can be chosen for a criterion: label by code, in the order in which people look for it. */
    public Map<String, String> choices(Criterion criterion) {
        Map<String, String> labels = new LinkedHashMap<>();
        switch (criterion) {
            case DISTRICT ->
                residents.districts().forEach(one -> labels.put(one, Sentences.say("announcement.district", one)));
            case INTEREST -> residents.interests().forEach(one -> labels.put(one.code(), one.label()));
            case LANGUAGE -> {
                for (ReaderLanguage one : ReaderLanguage.values()) {
                    labels.put(one.name(), Sentences.say("announcement.language." + one));
                }
            }
            case OPEN_PROCEDURE -> labels.putAll(procedures.titles());
            default -> throw new IllegalArgumentException(criterion + " is a range");
        }
        return labels;
    }
}
