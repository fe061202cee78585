package jp.fujimado.procedure;

import static jp.fujimado.procedure.CaseRole.APPLICANT;
import static jp.fujimado.procedure.CaseRole.APPROVER;
import static jp.fujimado.procedure.CaseRole.ASSESSOR;

/** Everything that can be done to an application, each by exactly one kind of person. */
public enum ApplicationAct {
    SUBMIT(APPLICANT),
    WITHDRAW(APPLICANT),
    RESUBMIT(APPLICANT),
    START_ASSESSMENT(ASSESSOR),
    RETURN_FOR_CORRECTION(ASSESSOR),
    /** The assessor proposes to grant or to refuse; the approver decides. */
    RECOMMEND(ASSESSOR),
    /** The approver gives the case back to the assessor. */
    SEND_BACK(APPROVER),
    APPROVE(APPROVER),
    REFUSE(APPROVER);

    private final CaseRole role;

    ApplicationAct(CaseRole role) {
        this.role = role;
    }

    /** Who may do it. */
    public CaseRole role() {
        return role;
    }

    /** True if the act forms an opinion on the case, so that the same person may not decide it (four eyes). */
    public boolean isAssessment() {
        return role == ASSESSOR;
    }

    /** True if the act ends the case by a decision of the city. */
    public boolean isDecision() {
        return this == APPROVE || this == REFUSE;
    }

    /** True if the act needs a reason in words: the citizen must learn why, and the assessor what to look at again. */
    public boolean needsReason() {
        return this == RETURN_FOR_CORRECTION || this == SEND_BACK || this == REFUSE;
    }

    /** Key of the Japanese name in {@code messages/procedure_ja.properties}. */
    public String messageKey() {
        return "procedure.act." + name();
    }
}
