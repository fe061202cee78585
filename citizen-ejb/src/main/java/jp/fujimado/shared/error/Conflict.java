package jp.fujimado.shared.error;

/** Somebody else was faster, or the thing has changed since it was read (HTTP 409). */
public class Conflict extends DomainException {

    public Conflict(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
