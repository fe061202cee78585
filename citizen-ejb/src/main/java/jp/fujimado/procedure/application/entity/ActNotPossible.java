package jp.fujimado.procedure.application.entity;

import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.text.Sentences;

/** The application stands where this act is not possible, often because somebody else acted in the meantime. */
public class ActNotPossible extends Conflict {

    public ActNotPossible(ApplicationStatus status, ApplicationAct act) {
        super("procedure.act-not-possible", Sentences.say(status.messageKey()), Sentences.say(act.messageKey()));
    }
}
