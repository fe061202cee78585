package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** Reads a segment as it was put together on the page. */
@ApplicationScoped
public class SegmentCheck {

    private static final int OLDEST_YEARS = 120;
    private static final int OLDEST_MONTHS = 18 * 12;
    private static final int MOST_CONDITIONS = 20;

    @Inject
    Residents residents;

    @Inject
    SegmentWords words;

    /** What is wrong with it, and as much of it as can be used. */
    public record Result(Segment segment, List<InputProblem> problems) {

        /** @throws InvalidInput when there is something to mend */
        public Segment orThrow() {
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            return segment;
        }
    }

    /** Ages and days as typed; a condition in which nothing was chosen yet is a problem at {@code condition-<group>-<place>}. */
    public Result read(Segment typed) {
        List<InputProblem> problems = new ArrayList<>();
        if (residents.announcementPurposes().stream()
                .noneMatch(one -> one.code().equals(typed.purpose()))) {
            say(problems, "purpose", "purpose");
        }
        if (typed.conditions().size() > MOST_CONDITIONS) {
            say(problems, "segment", "many", String.valueOf(MOST_CONDITIONS));
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < typed.groups().size(); i++) {
            Group group = typed.groups().get(i);
            List<SegmentCondition> conditions = new ArrayList<>();
            for (int j = 0; j < group.conditions().size(); j++) {
                conditions.add(condition(group.conditions().get(j), "condition-" + i + "-" + j, problems));
            }
            groups.add(new Group(group.join(), List.copyOf(conditions)));
        }
        return new Result(new Segment(typed.purpose(), typed.join(), List.copyOf(groups)), problems);
    }

    private SegmentCondition condition(SegmentCondition typed, String field, List<InputProblem> problems) {
        Criterion criterion = typed.criterion();
        if (criterion.shape() == Criterion.Shape.CHOICE) {
            List<String> known = new ArrayList<>(typed.values());
            known.retainAll(words.choices(criterion).keySet());
            if (known.isEmpty()) {
                say(problems, field, "choose");
            }
            return new SegmentCondition(criterion, typed.negated(), List.copyOf(known), null, null);
        }
        String from = bound(typed, typed.from(), field, problems);
        String to = bound(typed, typed.to(), field, problems);
        if (from == null && to == null) {
            if (problems.stream().noneMatch(one -> one.field().equals(field))) {
                say(problems, field, "range-missing");
            }
        } else if (from != null && to != null && isAfter(criterion, from, to)) {
            say(problems, field, "range-turned");
        }
        return new SegmentCondition(criterion, typed.negated(), List.of(), from, to);
    }

    private static boolean isAfter(Criterion criterion, String from, String to) {
        return criterion.shape() == Criterion.Shape.DAYS
                ? from.compareTo(to) > 0
                : Integer.parseInt(from) > Integer.parseInt(to);
    }

    private static String bound(SegmentCondition one, String typed, String field, List<InputProblem> problems) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        return one.criterion().shape() == Criterion.Shape.DAYS
                ? day(text, field, problems)
                : number(one.criterion(), text, field, problems);
    }

    private static String day(String text, String field, List<InputProblem> problems) {
        try {
            LocalDate day = JapaneseDate.parse(text);
            return day.toString();
        } catch (UnreadableDate unreadable) {
            say(problems, field, "day", text);
            return null;
        }
    }

    private static String number(Criterion criterion, String text, String field, List<InputProblem> problems) {
        int most = criterion.shape() == Criterion.Shape.YEARS ? OLDEST_YEARS : OLDEST_MONTHS;
        String digits = Width.narrow(text).replaceAll("(歳|才|か月|ヶ月|カ月)$", "");
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > most) {
            say(problems, field, "number", String.valueOf(most));
            return null;
        }
        return String.valueOf(Integer.parseInt(digits));
    }

    private static void say(List<InputProblem> problems, String field, String key, Object... arguments) {
        problems.add(new InputProblem(field, Sentences.say("announcement.segment.problem." + key, arguments)));
    }
}
