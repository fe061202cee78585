package jp.fujimado.procedure.application.entity;

import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.text.Sentences;

/** The act belongs to somebody with another role in the case. */
public class NotYourAct extends Forbidden {

    public NotYourAct(ApplicationAct act) {
        super("procedure.not-your-act", Sentences.say(act.messageKey()));
    }
}
