package jp.fujimado.staffweb.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.Segment.Join;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.shared.text.Sentences;

/** A segment as it is put together on the page. */
public class SegmentForm {

    private final List<GroupForm> groups = new ArrayList<>();
    private String purpose;
    private String join;

    static SegmentForm of(Segment segment, Function<Criterion, Map<String, String>> choices) {
        SegmentForm form = new SegmentForm();
        form.purpose = segment.purpose();
        form.join = segment.join().name();
        for (Group group : segment.groups()) {
            GroupForm one = new GroupForm();
            one.join = group.join().name();
            one.place = form.groups.size();
            for (SegmentCondition condition : group.conditions()) {
                String id = one.place + "-" + one.conditions.size();
                one.conditions.add(ConditionForm.of(condition, id, choices));
            }
            form.groups.add(one);
        }
        return form;
    }

    Segment segment() {
        return new Segment(
                purpose,
                Join.valueOf(join),
                groups.stream().map(GroupForm::group).toList());
    }

    public List<GroupForm> getGroups() {
        return groups;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getJoin() {
        return join;
    }

    /** Left as it is by a page that was drawn before there was something to join. */
    public void setJoin(String join) {
        this.join = join == null ? this.join : join;
    }

    /** Conditions that belong together. */
    public static class GroupForm {

        private final List<ConditionForm> conditions = new ArrayList<>();
        private String join;
        private int place;

        private Group group() {
            return new Group(
                    Join.valueOf(join),
                    conditions.stream().map(ConditionForm::condition).toList());
        }

        public List<ConditionForm> getConditions() {
            return conditions;
        }

        public String getJoin() {
            return join;
        }

        /** Left as it is by a page that was drawn before there was something to join. */
        public void setJoin(String join) {
            this.join = join == null ? this.join : join;
        }

        public int getPlace() {
            return place;
        }

        public int getNumber() {
            return place + 1;
        }

        public boolean isSeveral() {
            return conditions.size() > 1;
        }
    }

    /** One condition. */
    public static class ConditionForm {

        private Criterion criterion;
        private String id;
        private Map<String, String> options = Map.of();
        private boolean negated;
        private List<String> values = new ArrayList<>();
        private String from;
        private String to;

        private static ConditionForm of(
                SegmentCondition condition, String id, Function<Criterion, Map<String, String>> choices) {
            ConditionForm form = new ConditionForm();
            form.criterion = condition.criterion();
            form.id = id;
            form.negated = condition.negated();
            form.values = new ArrayList<>(condition.values());
            form.from = condition.from();
            form.to = condition.to();
            if (form.isChoice()) {
                form.options = choices.apply(form.criterion);
            }
            return form;
        }

        private SegmentCondition condition() {
            return new SegmentCondition(criterion, negated, List.copyOf(values), orNull(from), orNull(to));
        }

        private static String orNull(String typed) {
            return typed == null || typed.isBlank() ? null : typed;
        }

        public boolean isChoice() {
            return criterion.shape() == Criterion.Shape.CHOICE;
        }

        public String getId() {
            return id;
        }

        public String getLabel() {
            return Sentences.say("announcement.criterion." + criterion);
        }

        /** Unit or form of the range, in words. */
        public String getUnit() {
            return Sentences.say("announcement.unit." + criterion.shape());
        }

        public Map<String, String> getOptions() {
            return options;
        }

        public boolean isNegated() {
            return negated;
        }

        public void setNegated(boolean negated) {
            this.negated = negated;
        }

        public List<String> getValues() {
            return values;
        }

        public void setValues(List<String> values) {
            this.values = values == null ? new ArrayList<>() : values;
        }

        public String getFrom() {
            return from;
        }

        public void setFrom(String from) {
            this.from = from;
        }

        public String getTo() {
            return to;
        }

        public void setTo(String to) {
            this.to = to;
        }
    }
}
