package jp.fujimado.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import jp.fujimado.shared.security.Actor.Kind;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.Roles;

/**
 * The acting person, read from the container's security identity at every call and never from a parameter.
 *
 * <p>Realm roles: {@code citizen} for citizens; {@code staff} for officials. What an official may do where is not in the
 * token: the directory knows it, with the day on which it ends.
 */
@ApplicationScoped
public class CurrentActor {

    @Inject
    AssignmentSource assignments;

    private final ThreadLocal<Actor> vouched = new ThreadLocal<>();
    private final ThreadLocal<Behalf> behalf = new ThreadLocal<>();

    public Actor get() {
        Actor running = vouched.get();
        return running != null ? running : fromContainer();
    }

    /** Runs a timer's work as the system itself. Only {@code boundary.system} may call it. */
    public <T> T asSystem(Supplier<T> work) {
        return running(Actor.SYSTEM, work);
    }

    /**
     * Runs work as an official who proved herself otherwise than by a login, with the roles that she holds now. Only
     * {@code boundary.partner} may call it.
     */
    public <T> T asOfficial(String subject, Supplier<T> work) {
        return running(new Actor(Kind.STAFF, subject, assignments.of(subject)), work);
    }

    private <T> T running(Actor actor, Supplier<T> work) {
        Actor before = vouched.get();
        vouched.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                vouched.remove();
            } else {
                vouched.set(before);
            }
        }
    }

    /** From now on the citizen of this request acts for somebody else; ends with {@link #actForSelf}. */
    public void actFor(Behalf person) {
        behalf.set(person);
    }

    public void actForSelf() {
        behalf.remove();
    }

    private Actor fromContainer() {
        SecurityDomain domain = SecurityDomain.getCurrent();
        SecurityIdentity identity = domain == null ? null : domain.getCurrentSecurityIdentity();
        if (identity == null || identity.isAnonymous()) {
            return Actor.ANONYMOUS;
        }
        String subject = identity.getPrincipal().getName();
        Roles roles = identity.getRoles();
        if (roles.contains("staff")) {
            return new Actor(Kind.STAFF, subject, assignments.of(subject));
        }
        return roles.contains("citizen") ? new Actor(Kind.CITIZEN, subject, Set.of(), behalf.get()) : Actor.ANONYMOUS;
    }
}
