package jp.fujimado.db;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Somebody who has signed in, as the container would vouch for her. */
public record Person(String subject, Set<String> roles, Set<String> assignments) {

    private static final SecurityDomain DOMAIN = SecurityDomain.builder().build();

    public static Person citizen() {
        return new Person("citizen-" + UUID.randomUUID(), Set.of("citizen"), Set.of());
    }

    /** @param assignments roles in the directory, of the form {@code child-benefit:assessor} */
    public static Person official(String... assignments) {
        return new Person("official-" + UUID.randomUUID(), Set.of("staff"), Set.of(assignments));
    }

    <T> T call(Callable<T> work) throws Exception {
        if (SecurityDomain.getCurrent() == null) {
            DOMAIN.registerWithClassLoader(Thread.currentThread().getContextClassLoader());
        }
        return DOMAIN.createAdHocIdentity(subject)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                .runAs(work);
    }
}
