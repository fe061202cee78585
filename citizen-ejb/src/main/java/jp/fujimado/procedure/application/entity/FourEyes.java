package jp.fujimado.procedure.application.entity;

import java.util.Collection;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.CaseRole;

/** Who has assessed a case never decides it, whatever roles the person holds. */
public final class FourEyes {

    /**
     * Something that was done to the case.
     *
     * @param actor stable identifier of the login
     */
    public record Deed(ApplicationAct act, String actor) {}

    private FourEyes() {}

    /** True if the person has done nothing to the case that forms an opinion on it. */
    public static boolean mayDecide(Collection<Deed> history, String actor) {
        return history.stream()
                .noneMatch(deed -> deed.act().isAssessment() && deed.actor().equals(actor));
    }

    /**
     * @throws AssessorCannotDecide if the act is a decision or sending back and the person has assessed the case
     */
    public static void require(Collection<Deed> history, ApplicationAct act, String actor) {
        if (act.role() == CaseRole.APPROVER && !mayDecide(history, actor)) {
            throw new AssessorCannotDecide();
        }
    }
}
