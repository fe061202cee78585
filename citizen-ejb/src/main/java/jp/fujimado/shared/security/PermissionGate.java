package jp.fujimado.shared.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.OwnWork;
import jp.fujimado.shared.security.Actor.Kind;

/**
 * Refuses every operation whose permission the acting person does not hold. What a signed-in person asks for and does not
 * get, because it does not exist, is not hers to see, or is her own work that others have to judge, goes on record in the
 * same way.
 */
@Interceptor
@RequiresPermission("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class PermissionGate implements Serializable {

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Permissions permissions;

    @Inject
    transient Event<Refusal> refused;

    /**
     * Somebody tried what he may not do.
     *
     * @param absent whether he asked for something that is not there for him
     * @param asked the permission, and what he asked for
     */
    public record Refusal(boolean absent, String operation, String asked) {}

    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        String permission =
                call.getMethod().getAnnotation(RequiresPermission.class).value();
        Actor actor = currentActor.get();
        if (!permissions.allowed(actor, permission)) {
            refused.fire(new Refusal(false, operation(call), permission));
            throw new Forbidden("shared.forbidden");
        }
        try {
            return call.proceed();
        } catch (NotFound absent) {
            // Not for everybody: visitors without a login could fill the trail.
            if (actor.kind() != Kind.ANONYMOUS) {
                refuse(true, call, permission);
            }
            throw absent;
        } catch (OwnWork own) {
            refuse(false, call, permission);
            throw own;
        }
    }

    private void refuse(boolean absent, InvocationContext call, String permission) {
        refused.fire(new Refusal(absent, operation(call), permission + AskedNumbers.in(call.getParameters())));
    }

    private static String operation(InvocationContext call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }
}
