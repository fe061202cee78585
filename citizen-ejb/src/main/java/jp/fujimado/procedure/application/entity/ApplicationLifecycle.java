package jp.fujimado.procedure.application.entity;

import static jp.fujimado.procedure.ApplicationAct.APPROVE;
import static jp.fujimado.procedure.ApplicationAct.RECOMMEND;
import static jp.fujimado.procedure.ApplicationAct.REFUSE;
import static jp.fujimado.procedure.ApplicationAct.RESUBMIT;
import static jp.fujimado.procedure.ApplicationAct.RETURN_FOR_CORRECTION;
import static jp.fujimado.procedure.ApplicationAct.SEND_BACK;
import static jp.fujimado.procedure.ApplicationAct.START_ASSESSMENT;
import static jp.fujimado.procedure.ApplicationAct.SUBMIT;
import static jp.fujimado.procedure.ApplicationAct.WITHDRAW;
import static jp.fujimado.procedure.ApplicationStatus.APPROVED;
import static jp.fujimado.procedure.ApplicationStatus.ASSESSING;
import static jp.fujimado.procedure.ApplicationStatus.AWAITING_APPROVAL;
import static jp.fujimado.procedure.ApplicationStatus.DRAFT;
import static jp.fujimado.procedure.ApplicationStatus.REFUSED;
import static jp.fujimado.procedure.ApplicationStatus.RETURNED;
import static jp.fujimado.procedure.ApplicationStatus.SUBMITTED;
import static jp.fujimado.procedure.ApplicationStatus.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.CaseRole;

/** The one table that says which act leads from which status to which; what is not in it is impossible. */
public final class ApplicationLifecycle {

    private static final Map<ApplicationStatus, Map<ApplicationAct, ApplicationStatus>> TABLE =
            new EnumMap<>(ApplicationStatus.class);

    static {
        TABLE.put(DRAFT, Map.of(SUBMIT, SUBMITTED));
        TABLE.put(SUBMITTED, Map.of(START_ASSESSMENT, ASSESSING, WITHDRAW, WITHDRAWN));
        TABLE.put(
                ASSESSING, Map.of(RETURN_FOR_CORRECTION, RETURNED, RECOMMEND, AWAITING_APPROVAL, WITHDRAW, WITHDRAWN));
        TABLE.put(RETURNED, Map.of(RESUBMIT, ASSESSING, WITHDRAW, WITHDRAWN));
        TABLE.put(
                AWAITING_APPROVAL,
                Map.of(APPROVE, APPROVED, REFUSE, REFUSED, SEND_BACK, ASSESSING, WITHDRAW, WITHDRAWN));
        TABLE.put(APPROVED, Map.of());
        TABLE.put(REFUSED, Map.of());
        TABLE.put(WITHDRAWN, Map.of());
    }

    private ApplicationLifecycle() {}

    /**
     * The status after the act.
     *
     * @throws NotYourAct if the act belongs to another role
     * @throws ActNotPossible if the status does not allow the act
     */
    public static ApplicationStatus next(ApplicationStatus status, ApplicationAct act, CaseRole role) {
        if (act.role() != role) {
            throw new NotYourAct(act);
        }
        ApplicationStatus next = TABLE.get(status).get(act);
        if (next == null) {
            throw new ActNotPossible(status, act);
        }
        return next;
    }

    /** The acts that are open to the role in this status. */
    public static Set<ApplicationAct> possible(ApplicationStatus status, CaseRole role) {
        return TABLE.get(status).keySet().stream()
                .filter(act -> act.role() == role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApplicationAct.class)));
    }
}
