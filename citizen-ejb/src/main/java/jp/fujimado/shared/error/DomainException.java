package jp.fujimado.shared.error;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal that the person at the screen can understand. Exactly six kinds exist (the direct subclasses); every other
 * exception is a fault of the system.
 *
 * <p>The message key names a sentence in {@code messages/<first word of the key>_ja.properties}: what is wrong and what
 * to do next.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    protected DomainException(String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
