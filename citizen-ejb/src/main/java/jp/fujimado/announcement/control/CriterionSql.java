package jp.fujimado.announcement.control;

import java.sql.Date;
import java.time.LocalDate;
import java.util.StringJoiner;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.announcement.control.SegmentSql.Draft;

/** One condition of a segment in SQL, where {@code r} is the person of the citizen master. */
final class CriterionSql {

    private final LocalDate today;

    CriterionSql(LocalDate today) {
        this.today = today;
    }

    /** A table that is asked for rows of the person: {@code key} is the column that equals {@code person}. */
    private record Rows(String table, String key, String person) {

        static Rows of(Criterion criterion) {
            return switch (criterion) {
                case DISTRICT -> new Rows("resident_address", "resident_id", "r.id");
                case INTEREST -> new Rows("resident_interest", "resident_id", "r.id");
                case OPEN_PROCEDURE -> new Rows("application", "account_id", "r.account_id");
                case CHILD_AGE, CHILD_BORN -> new Rows("family_member", "account_id", "r.account_id");
                case LANGUAGE, AGE, LIVES_WITH -> throw new IllegalArgumentException(criterion.name());
            };
        }
    }

    /** Whether the condition holds for the person. */
    void ask(Draft draft, SegmentCondition one) {
        draft.add(one.negated() ? "not " : "");
        switch (one.criterion()) {
            case LANGUAGE ->
                draft.add("r.language in " + marks(one), one.values().toArray());
            case AGE -> {
                draft.add("(1 = 1");
                birth(draft, "r", one);
                draft.add(")");
            }
            case LIVES_WITH -> livesWith(draft, one);
            case DISTRICT, INTEREST, OPEN_PROCEDURE, CHILD_AGE, CHILD_BORN -> {
                Rows rows = Rows.of(one.criterion());
                draft.add("exists (select 1 from " + rows.table() + " x where x." + rows.key() + " = " + rows.person()
                        + " and ");
                rows(draft, one, true);
                draft.add(")");
            }
        }
    }

    /** All for whom a condition on rows of another table holds, as the column {@code person}, which is {@link #person}. */
    void people(Draft draft, SegmentCondition one) {
        Rows rows = Rows.of(one.criterion());
        draft.add("select distinct x." + rows.key() + " person from " + rows.table() + " x where ");
        rows(draft, one, false);
    }

    static String person(SegmentCondition one) {
        return Rows.of(one.criterion()).person();
    }

    private void rows(Draft draft, SegmentCondition one, boolean ofOnePerson) {
        switch (one.criterion()) {
            case DISTRICT -> chosen(draft, "x.district", one, ofOnePerson);
            case INTEREST -> chosen(draft, "x.interest", one, ofOnePerson);
            case OPEN_PROCEDURE -> {
                draft.add("x.open_state = 'OPEN' and ");
                chosen(draft, "x.procedure_code", one, ofOnePerson);
            }
            case CHILD_AGE, CHILD_BORN -> {
                draft.add("x.relation = 'CHILD'");
                birth(draft, "x", one);
            }
            case LANGUAGE, AGE, LIVES_WITH ->
                throw new IllegalArgumentException(one.criterion().name());
        }
    }

    /** Of one person an expression is asked, so that H2 goes to her few rows and not to all that have the value. */
    private static void chosen(Draft draft, String column, SegmentCondition one, boolean ofOnePerson) {
        String asked = ofOnePerson ? "coalesce(" + column + ", '-')" : column;
        draft.add(asked + " in " + marks(one), one.values().toArray());
    }

    /**
     * A relative who is entered without an address of his own, or somebody of the same household. People under 支援措置
     * are passed over: that they live there must not be learned from a list.
     */
    private void livesWith(Draft draft, SegmentCondition one) {
        draft.add(
                "(exists (select 1 from family_member f where f.account_id = r.account_id and f.address_text is null");
        birth(draft, "f", one);
        draft.add(
                ") or exists (select 1 from resident h where h.household_id = r.household_id and h.id <> r.id"
                        + " and h.merged_at is null and (h.protected_until is null or h.protected_until < ?)",
                Date.valueOf(today));
        birth(draft, "h", one);
        draft.add("))");
    }

    /** The range as birth dates: ages are counted back from today, which is right for 29 February, too. */
    void birth(Draft draft, String alias, SegmentCondition one) {
        String column = alias + ".birth_date";
        Criterion.Shape shape = one.criterion().shape();
        if (shape == Criterion.Shape.DAYS) {
            bound(draft, column + " >= ?", one.from() == null ? null : LocalDate.parse(one.from()));
            bound(draft, column + " <= ?", one.to() == null ? null : LocalDate.parse(one.to()));
            return;
        }
        bound(draft, column + " > ?", one.to() == null ? null : ago(shape, Integer.parseInt(one.to()) + 1));
        bound(draft, column + " <= ?", ago(shape, one.from() == null ? 0 : Integer.parseInt(one.from())));
    }

    private LocalDate ago(Criterion.Shape shape, int units) {
        return shape == Criterion.Shape.YEARS ? today.minusYears(units) : today.minusMonths(units);
    }

    private static void bound(Draft draft, String comparison, LocalDate day) {
        if (day != null) {
            draft.add(" and " + comparison, Date.valueOf(day));
        }
    }

    private static String marks(SegmentCondition one) {
        StringJoiner marks = new StringJoiner(", ", "(", ")");
        one.values().forEach(value -> marks.add("?"));
        return marks.toString();
    }
}
