package jp.fujimado.procedure.application;

import jp.fujimado.shared.error.RuleViolation;

/** The form was handed in already and cannot be filled in any more; what became of it is on its own page. */
public class AlreadySubmitted extends RuleViolation {

    public AlreadySubmitted(String receiptNumber) {
        super("procedure.already-submitted", receiptNumber);
    }
}
