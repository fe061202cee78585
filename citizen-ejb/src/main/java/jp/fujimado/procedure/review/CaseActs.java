package jp.fujimado.procedure.review;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import jp.fujimado.procedure.ApplicationAct;

/**
 * What the acting official can do to a case now.
 *
 * @param possible acts that would be accepted
 * @param barred she could assess or decide by her role, but has assessed the case or entered it for the applicant (four eyes)
 * @param deciders names of officials who can decide it, as far as they have signed in before
 * @param notable she may write notes
 * @param revealable she may see masked answers in full
 */
public record CaseActs(
        Set<ApplicationAct> possible, boolean barred, List<String> deciders, boolean notable, boolean revealable)
        implements Serializable {

    public boolean isStartable() {
        return possible.contains(ApplicationAct.START_ASSESSMENT);
    }

    public boolean isAssessable() {
        return possible.contains(ApplicationAct.RECOMMEND);
    }

    public boolean isDecidable() {
        return possible.contains(ApplicationAct.APPROVE);
    }

    /** Nothing to do here for this person at the moment. */
    public boolean isIdle() {
        return possible.isEmpty();
    }
}
