package jp.fujimado.shared.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import jp.fujimado.shared.error.Forbidden;

/** Refuses every operation whose permission the acting person does not hold. */
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

    /** Somebody tried what he may not do. */
    public record Refusal(Actor actor, String permission, String operation) {}

    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        String permission =
                call.getMethod().getAnnotation(RequiresPermission.class).value();
        Actor actor = currentActor.get();
        if (!permissions.allowed(actor, permission)) {
            String operation = call.getMethod().getDeclaringClass().getSimpleName() + "."
                    + call.getMethod().getName();
            refused.fire(new Refusal(actor, permission, operation));
            throw new Forbidden("shared.forbidden");
        }
        return call.proceed();
    }
}
