package jp.fujimado.announcement;

/** When an automatic notice (自動のお知らせ) goes to somebody. */
public enum NoticeRule {
    /** On the day on which a child reaches an age in months, or some days before or after. */
    CHILD_AGE,
    /** Some days before the last day of a mandate; goes to the person who gave it. */
    MANDATE_END,
    /** Some days after a draft of an application was last worked on. */
    DRAFT_LEFT,
    /** On the day after an application was decided, whatever the decision. */
    APPLICATION_DECIDED;

    /** Whether a number of months belongs to it. */
    public boolean hasMonths() {
        return this == CHILD_AGE;
    }

    /** Whether a number of days belongs to it. */
    public boolean hasDays() {
        return this != APPLICATION_DECIDED;
    }

    /** Whether there is a day to which it leads, for {@code {{期日}}}. */
    public boolean hasDay() {
        return this == CHILD_AGE || this == MANDATE_END;
    }
}
