package jp.fujimado.shared.error;

/** The signed-in person may not do this (HTTP 403). */
public class Forbidden extends DomainException {

    public Forbidden(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
