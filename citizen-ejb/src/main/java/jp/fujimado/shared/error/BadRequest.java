package jp.fujimado.shared.error;

/** What was sent cannot be understood or is incomplete (HTTP 400). */
public class BadRequest extends DomainException {

    public BadRequest(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
