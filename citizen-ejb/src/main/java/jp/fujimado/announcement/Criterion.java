package jp.fujimado.announcement;

/** What a segment can ask of a person: a closed set, no expression language. */
public enum Criterion {
    /** The person's district (地区). */
    DISTRICT(Shape.CHOICE),
    /** The person's age in completed years. */
    AGE(Shape.YEARS),
    /** Age in completed months of one of the person's children. */
    CHILD_AGE(Shape.MONTHS),
    /** Birth date of one of the person's children. */
    CHILD_BORN(Shape.DAYS),
    /** Something that the person chose as an interest (関心). */
    INTEREST(Shape.CHOICE),
    /** Age in completed years of somebody who lives with the person. */
    LIVES_WITH(Shape.YEARS),
    /** In which the person reads. */
    LANGUAGE(Shape.CHOICE),
    /** An application of the person's for one of these procedures that is not decided yet. */
    OPEN_PROCEDURE(Shape.CHOICE);

    /** What is chosen for it. */
    public enum Shape {
        /** One of some codes. */
        CHOICE,
        /** From and to in years, one of them can be open. */
        YEARS,
        /** From and to in months, one of them can be open. */
        MONTHS,
        /** From and to as days, one of them can be open. */
        DAYS
    }

    private final Shape shape;

    Criterion(Shape shape) {
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }

    /** Whether it tells where somebody lives, which is hidden for people under 支援措置. */
    public boolean tellsThePlace() {
        return this == DISTRICT || this == LIVES_WITH;
    }
}
