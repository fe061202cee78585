package jp.fujimado.ui;

import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.servlet.ServletException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Set;

/** Takes off the wrappers that containers put around an exception. */
final class RootCause {

    private static final Set<Class<? extends Throwable>> WRAPPERS = Set.of(
            FacesException.class,
            ELException.class,
            EJBException.class,
            ServletException.class,
            InvocationTargetException.class,
            UndeclaredThrowableException.class);

    private RootCause() {}

    /**
     * The exception inside the wrappers. Stops at the first other type: a fault that carries a refusal as its cause
     * stays a fault.
     */
    static Throwable of(Throwable thrown) {
        Throwable current = thrown;
        while (current.getCause() != null && isWrapper(current)) {
            current = current.getCause();
        }
        return current;
    }

    private static boolean isWrapper(Throwable thrown) {
        return (WRAPPERS.stream().anyMatch(wrapper -> wrapper.isInstance(thrown)) || isFailedCall(thrown))
                && !isAnswer(thrown);
    }

    /** What CDI makes of an exception in {@code @PostConstruct}; the type is Weld's own, its shape is not. */
    private static boolean isFailedCall(Throwable thrown) {
        return thrown.getCause() instanceof InvocationTargetException;
    }

    /** {@code ViewExpiredException} is itself a {@code FacesException}, but says something. */
    private static boolean isAnswer(Throwable thrown) {
        return thrown instanceof jakarta.faces.application.ViewExpiredException;
    }
}
