package jp.fujimado.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.CurrentActor;

/**
 * Whose form a page shows. A tab that was left open must not write for another person, when somebody else has signed in
 * meanwhile, or the same person acts for another.
 */
@ApplicationScoped
public class FormOwner {

    /** Name of the hidden field that says it in each form. */
    static final String FIELD = "fujimado.owner";

    private static final int LENGTH = 16;

    @Inject
    CurrentActor currentActor;

    /** Mark of who acts for whom, the same at each login; empty when nobody is signed in. Tells nothing to others. */
    String mark() {
        Actor actor = currentActor.get();
        if (!actor.isCitizen() && !actor.isStaff()) {
            return "";
        }
        String behalf =
                actor.behalf() == null ? "" : String.valueOf(actor.behalf().accountId());
        return Fingerprint.of(actor.subject() + "/" + behalf).substring(0, LENGTH);
    }

    /**
     * Refuses what was typed on a page of another person.
     *
     * @param sent mark of the page; null or empty for a page that anybody can see
     * @throws OtherPerson when it is not hers
     */
    void require(String sent) {
        String mark = mark();
        if (sent != null && !sent.isEmpty() && !mark.isEmpty() && !sent.equals(mark)) {
            throw new OtherPerson();
        }
    }

    /** The page was opened for another person. */
    static final class OtherPerson extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
