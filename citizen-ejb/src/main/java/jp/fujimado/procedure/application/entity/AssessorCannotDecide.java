package jp.fujimado.procedure.application.entity;

import jp.fujimado.shared.error.OwnWork;

/** The person has assessed the case, so somebody else has to decide it (four eyes). */
public class AssessorCannotDecide extends OwnWork {

    public AssessorCannotDecide() {
        super("procedure.four-eyes");
    }
}
