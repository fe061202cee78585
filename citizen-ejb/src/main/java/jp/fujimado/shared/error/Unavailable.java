package jp.fujimado.shared.error;

/** A part that is needed does not answer at the moment; trying again later can help (HTTP 503). */
public class Unavailable extends DomainException {

    public Unavailable(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
