package jp.fujimado.procedure;

/** What the assessor proposes to the approver (審査の結果). */
public enum Recommendation {
    GRANT,
    REFUSE;

    /** Key of the Japanese name in {@code messages/procedure_ja.properties}. */
    public String messageKey() {
        return "procedure.recommendation." + name();
    }
}
