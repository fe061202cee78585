package jp.fujimado.shared.error;

/** Understood and allowed, but a rule of the city or the law says no (HTTP 422). */
public class RuleViolation extends DomainException {

    public RuleViolation(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
