package jp.fujimado.citizenweb.api;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.fujimado.shared.security.CurrentActor;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Demands a bearer token: a session cookie alone opens nothing here. The token must be signed by the citizens' realm,
 * in time and meant for this API (MicroProfile JWT), belong to the identity that the container established from it, and
 * carry the route's scope.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    @Inject
    JWTParser parser;

    @Inject
    CurrentActor currentActor;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Optional<JsonWebToken> token = header == null ? Optional.empty() : read(header);
        if (header != null && token.isEmpty()) {
            request.abortWith(Problem.unauthorized());
            return;
        }
        RequiresScope scope = resource.getResourceMethod().getAnnotation(RequiresScope.class);
        if (scope == null) {
            request.abortWith(Problem.forbidden());
        } else if (!scope.value().equals(RequiresScope.NONE)) {
            requireScope(request, token, scope.value());
        }
    }

    private void requireScope(ContainerRequestContext request, Optional<JsonWebToken> token, String scope) {
        boolean authenticated = token.filter(read -> currentActor.get().isCitizen())
                .filter(read -> currentActor.get().subject().equals(read.getSubject()))
                .isPresent();
        if (!authenticated) {
            request.abortWith(Problem.unauthorized());
        } else if (!scopes(token.get()).contains(scope)) {
            request.abortWith(Problem.forbidden());
        }
    }

    private Optional<JsonWebToken> read(String header) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(header.substring(BEARER.length()).strip()));
        } catch (ParseException badToken) {
            return Optional.empty();
        }
    }

    private static List<String> scopes(JsonWebToken token) {
        Object scope = token.getClaim("scope");
        return scope == null ? List.of() : Arrays.asList(scope.toString().split(" "));
    }
}
