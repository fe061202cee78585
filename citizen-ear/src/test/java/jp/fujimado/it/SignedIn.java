package jp.fujimado.it;

import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Runs a piece of a test as somebody who has signed in, without an identity provider. */
public final class SignedIn {

    private final String subject;
    private final Set<String> roles;

    private SignedIn(String subject, Set<String> roles) {
        this.subject = subject;
        this.roles = roles;
    }

    public static SignedIn citizen(String subject) {
        return new SignedIn(subject, Set.of("citizen"));
    }

    /** An official; the directory knows what she may do. */
    public static SignedIn official(String subject) {
        return new SignedIn(subject, Set.of("staff"));
    }

    public <T> T call(Callable<T> work) throws Exception {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(subject)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                .runAs(work);
    }
}
