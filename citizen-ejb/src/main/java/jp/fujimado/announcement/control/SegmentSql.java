package jp.fujimado.announcement.control;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.Segment.Join;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.notification.Facts;
import jp.fujimado.resident.Ages;

/**
 * A segment as one statement over the citizen master, which itself asks for the consent: there is no list without a
 * consent row. Who has left, was merged into another account, or is a child whose guardians read for it, is not in it.
 *
 * <p>Of what must hold, one part is joined, so that H2 can begin with its index; every other part is asked by EXISTS,
 * which PostgreSQL answers by index where a list would not fit into memory.
 */
public final class SegmentSql {

    private static final String BASE = " where r.merged_at is null"
            + " and exists (select 1 from consent c where c.account_id = r.account_id and c.purpose = ?"
            + " and c.text_version = ? and c.withdrawn_at is null)"
            + " and (r.birth_date <= ? or not exists (select 1 from mandate g where g.principal_account = r.account_id"
            + " and g.kind = 'GUARDIAN' and g.accepted_at is not null and g.ended_at is null"
            + " and (g.ends_on is null or g.ends_on >= ?)))";

    /** Names of children f. */
    static final String CHILD_NAME = "case count(distinct f.given_name) when 0 then null when 1 then min(f.given_name)"
            + " || 'さん' when 2 then min(f.given_name) || 'さんと' || max(f.given_name) || 'さん' else '"
            + Facts.MANY + "' end";

    /** Criteria by which one can begin. */
    private static final List<Criterion> FEWEST_FIRST = List.of(
            Criterion.CHILD_BORN,
            Criterion.CHILD_AGE,
            Criterion.OPEN_PROCEDURE,
            Criterion.DISTRICT,
            Criterion.INTEREST);

    private final Segment segment;
    private final int textVersion;
    private final LocalDate today;
    private final CriterionSql criteria;

    /** @param textVersion the consent text that is in force */
    public SegmentSql(Segment segment, int textVersion, LocalDate today) {
        this.segment = segment;
        this.textVersion = textVersion;
        this.today = today;
        criteria = new CriterionSql(today);
    }

    /** A statement with the values of its question marks. */
    public record Statement(String sql, List<Object> values) {}

    /** SQL in the making; values come in the order of their marks. */
    static final class Draft {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Draft add(String text, Object... more) {
            sql.append(text);
            values.addAll(List.of(more));
            return this;
        }

        Statement done() {
            return new Statement(sql.toString(), List.copyOf(values));
        }
    }

    /** How many people there are. */
    public Statement count() {
        return where(new Draft().add("select count(*)")).done();
    }

    /** How many people there are besides those under 支援措置, whose place nobody may learn by counting. */
    public Statement countInTheOpen() {
        return where(new Draft().add("select count(*)"))
                .add(" and (r.protected_until is null or r.protected_until < ?)", Date.valueOf(today))
                .done();
    }

    /**
     * The recipients: account_id, language, person_name, child_name, due_on.
     *
     * @param due day for {@code {{期日}}}; null without one
     */
    public Statement recipients(LocalDate due) {
        Draft draft =
                new Draft().add("select r.account_id, r.language, r.family_name || ' ' || r.given_name person_name, ");
        childName(draft);
        if (due == null) {
            draft.add(", cast(null as date) due_on");
        } else {
            draft.add(", cast(? as date) due_on", Date.valueOf(due));
        }
        return where(draft).done();
    }

    /** People as examples: those whom officials may see in a list of a place. */
    public Statement examples(LocalDate due, int limit) {
        Statement all = recipients(due);
        List<Object> values = new ArrayList<>(all.values());
        values.add(Date.valueOf(today));
        return new Statement(
                all.sql() + " and (r.protected_until is null or r.protected_until < ?) order by r.account_id"
                        + " fetch first " + limit + " rows only",
                values);
    }

    /**
     * What is asked of another table for the people of the segment.
     *
     * @param columns of the answer; {@code r} is the person
     * @param join further tables, with the marks of {@code values}
     * @param tail after the conditions, for example a grouping; without marks
     */
    public record Beside(String columns, String join, List<Object> values, String tail) {}

    /** People of the segment together with something else that is known of them. */
    public Statement with(Beside other) {
        Draft draft = new Draft()
                .add(
                        "select " + other.columns() + " from resident r " + other.join(),
                        other.values().toArray());
        return conditions(draft).add(other.tail()).done();
    }

    /** One child by name, two by both names; with more, or without a condition on children, no name. */
    private void childName(Draft draft) {
        List<SegmentCondition> children = segment.conditions().stream()
                .filter(one -> !one.negated() && isOfChildren(one.criterion()))
                .toList();
        if (children.isEmpty()) {
            draft.add("cast(null as varchar(900)) child_name");
            return;
        }
        draft.add("(select " + CHILD_NAME
                + " from family_member f where f.account_id = r.account_id and f.relation = 'CHILD' and (");
        for (int i = 0; i < children.size(); i++) {
            draft.add(i == 0 ? "(1 = 1" : " or (1 = 1");
            criteria.birth(draft, "f", children.get(i));
            draft.add(")");
        }
        draft.add(")) child_name");
    }

    private static boolean isOfChildren(Criterion criterion) {
        return criterion == Criterion.CHILD_AGE || criterion == Criterion.CHILD_BORN;
    }

    private Draft where(Draft draft) {
        return conditions(draft.add(" from resident r"));
    }

    private Draft conditions(Draft draft) {
        List<Group> groups = segment.groups().stream()
                .filter(group -> !group.conditions().isEmpty())
                .toList();
        SegmentCondition first = first(groups);
        if (first != null) {
            draft.add(" join (");
            criteria.people(draft, first);
            draft.add(") few on few.person = " + CriterionSql.person(first));
        }
        draft.add(
                BASE, segment.purpose(), textVersion, Date.valueOf(today.minusYears(Ages.ADULT)), Date.valueOf(today));
        if (!groups.isEmpty()) {
            draft.add(" and ");
            join(draft, segment.join(), groups, (part, group) -> group(part, group, first));
        }
        return draft;
    }

    /** The condition that must hold and leaves the fewest people; null when none must. */
    private SegmentCondition first(List<Group> groups) {
        if (!isMust(segment.join(), groups.size())) {
            return null;
        }
        return groups.stream()
                .filter(group -> isMust(group.join(), group.conditions().size()))
                .flatMap(group -> group.conditions().stream())
                .filter(one -> !one.negated() && FEWEST_FIRST.contains(one.criterion()))
                .min(Comparator.comparingInt(one -> FEWEST_FIRST.indexOf(one.criterion())))
                .orElse(null);
    }

    private void group(Draft draft, Group group, SegmentCondition first) {
        join(draft, group.join(), group.conditions(), (part, condition) -> {
            if (condition == first) {
                part.add("1 = 1");
            } else {
                criteria.ask(part, condition);
            }
        });
    }

    /** With one part there is nothing to choose from. */
    private static boolean isMust(Join join, int parts) {
        return join == Join.ALL || parts == 1;
    }

    private static <T> void join(Draft draft, Join join, List<T> parts, BiConsumer<Draft, T> part) {
        boolean bracket = !isMust(join, parts.size());
        draft.add(bracket ? "(" : "");
        for (int i = 0; i < parts.size(); i++) {
            draft.add(i == 0 ? "" : join == Join.ALL ? " and " : " or ");
            part.accept(draft, parts.get(i));
        }
        draft.add(bracket ? ")" : "");
    }
}
