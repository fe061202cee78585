package jp.fujimado.procedure.application.entity;

import java.util.Collection;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.CaseRole;

/**
 * Who has assessed a case never decides it, and who has entered it for the applicant does neither, whatever roles the
 * person holds.
 */
public final class FourEyes {

    /**
     * Something that was done to the case.
     *
     * @param actor stable identifier of the login
     */
    public record Deed(ApplicationAct act, String actor) {}

    private FourEyes() {}

    /** True if the person has entered nothing of it, and done nothing to it that forms an opinion. */
    public static boolean mayDecide(Collection<Deed> history, String actor) {
        return mayAssess(history, actor)
                && history.stream()
                        .noneMatch(deed ->
                                deed.act().isAssessment() && deed.actor().equals(actor));
    }

    /** True if the person has entered nothing of it for the applicant. */
    public static boolean mayAssess(Collection<Deed> history, String actor) {
        return history.stream()
                .noneMatch(deed ->
                        deed.act().role() == CaseRole.APPLICANT && deed.actor().equals(actor));
    }

    /**
     * @throws EntererCannotJudge if the act is the city's and the person has entered the application
     * @throws AssessorCannotDecide if the act is a decision or sending back and the person has assessed the case
     */
    public static void require(Collection<Deed> history, ApplicationAct act, String actor) {
        if (act.role() != CaseRole.APPLICANT && !mayAssess(history, actor)) {
            throw new EntererCannotJudge();
        }
        if (act.role() == CaseRole.APPROVER && !mayDecide(history, actor)) {
            throw new AssessorCannotDecide();
        }
    }
}
