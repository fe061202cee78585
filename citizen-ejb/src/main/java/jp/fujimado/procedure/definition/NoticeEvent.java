package jp.fujimado.procedure.definition;

import static jp.fujimado.procedure.definition.Placeholder.AMOUNT;
import static jp.fujimado.procedure.definition.Placeholder.APPLICANT_NAME;
import static jp.fujimado.procedure.definition.Placeholder.DECIDED_ON;
import static jp.fujimado.procedure.definition.Placeholder.DEPARTMENT_NAME;
import static jp.fujimado.procedure.definition.Placeholder.DEPARTMENT_PHONE;
import static jp.fujimado.procedure.definition.Placeholder.LINK;
import static jp.fujimado.procedure.definition.Placeholder.PROCEDURE_TITLE;
import static jp.fujimado.procedure.definition.Placeholder.REASON;
import static jp.fujimado.procedure.definition.Placeholder.RECEIPT_NUMBER;
import static jp.fujimado.procedure.definition.Placeholder.SUBMITTED_ON;

import java.util.EnumSet;
import java.util.Set;

/** When the applicant is told something; every procedure has a message for each. */
public enum NoticeEvent {
    SUBMITTED,
    RETURNED(REASON),
    RESUBMITTED,
    APPROVED(DECIDED_ON, AMOUNT, REASON),
    REFUSED(DECIDED_ON, REASON),
    WITHDRAWN;

    private final Set<Placeholder> placeholders;

    NoticeEvent(Placeholder... more) {
        placeholders = EnumSet.of(
                RECEIPT_NUMBER, PROCEDURE_TITLE, APPLICANT_NAME, DEPARTMENT_NAME, DEPARTMENT_PHONE, SUBMITTED_ON, LINK);
        placeholders.addAll(Set.of(more));
    }

    /** What the event knows and a template may therefore name. */
    public Set<Placeholder> placeholders() {
        return Set.copyOf(placeholders);
    }
}
