package jp.fujimado.procedure;

/** Whose turn it is in a case (いまの番). */
public enum Turn {
    CITIZEN,
    ASSESSOR,
    APPROVER,
    NOBODY;

    public static Turn in(ApplicationStatus status) {
        return switch (status) {
            case DRAFT, RETURNED -> CITIZEN;
            case SUBMITTED, ASSESSING -> ASSESSOR;
            case AWAITING_APPROVAL -> APPROVER;
            case APPROVED, REFUSED, WITHDRAWN -> NOBODY;
        };
    }

    /** Key of the Japanese name in {@code messages/procedure_ja.properties}. */
    public String messageKey() {
        return "procedure.turn." + name();
    }
}
