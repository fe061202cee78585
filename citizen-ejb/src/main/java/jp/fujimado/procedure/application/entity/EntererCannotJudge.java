package jp.fujimado.procedure.application.entity;

import jp.fujimado.shared.error.OwnWork;

/** The person has entered the application for the applicant, so somebody else has to assess and decide it (four eyes). */
public class EntererCannotJudge extends OwnWork {

    public EntererCannotJudge() {
        super("procedure.four-eyes-entered");
    }
}
