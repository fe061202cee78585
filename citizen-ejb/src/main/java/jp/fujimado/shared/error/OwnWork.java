package jp.fujimado.shared.error;

/** The person has had a part in it herself, so somebody else has to do this (four eyes). The attempt goes on record. */
public class OwnWork extends RuleViolation {

    public OwnWork(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
