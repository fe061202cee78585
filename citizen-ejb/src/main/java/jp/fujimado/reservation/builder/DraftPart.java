package jp.fujimado.reservation.builder;

/** What is saved in one go: a whole topic, or one entry of a list. */
public enum DraftPart {
    GUIDE(DraftTopic.GUIDE, false),
    PEOPLE(DraftTopic.PEOPLE, false),
    RULES(DraftTopic.RULES, false),
    PLACE(DraftTopic.PLACES, true),
    SERIES(DraftTopic.HOURS, true),
    EXTRA_DAY(DraftTopic.HOURS, true),
    CLOSED_DAYS(DraftTopic.HOURS, false),
    LIMIT(DraftTopic.LIMITS, true),
    QUESTION(DraftTopic.QUESTIONS, true),
    FOLLOW_UP(DraftTopic.FOLLOW_UP, true);

    private final DraftTopic topic;
    private final boolean list;

    DraftPart(DraftTopic topic, boolean list) {
        this.topic = topic;
        this.list = list;
    }

    public DraftTopic topic() {
        return topic;
    }

    /** Whether there can be several of it. */
    public boolean isList() {
        return list;
    }

    /** Key of its word in Japanese. */
    public String messageKey() {
        return "category.part." + this;
    }
}
