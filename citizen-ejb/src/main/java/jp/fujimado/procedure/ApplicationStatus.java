package jp.fujimado.procedure;

/** Where an application stands. Which act leads from one to the next is the table of the lifecycle. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    ASSESSING,
    RETURNED,
    AWAITING_APPROVAL,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** True once nothing can happen to the application any more. */
    public boolean isFinal() {
        return this == APPROVED || this == REFUSED || this == WITHDRAWN;
    }

    /** Key of the Japanese name in {@code messages/procedure_ja.properties}. */
    public String messageKey() {
        return "procedure.status." + name();
    }
}
