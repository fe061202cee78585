package jp.fujimado.shared.error;

/** There is no such thing, or it is not this person's to see (HTTP 404). */
public class NotFound extends DomainException {

    public NotFound(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
