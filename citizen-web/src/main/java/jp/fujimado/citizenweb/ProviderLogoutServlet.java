package jp.fujimado.citizenweb;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.fujimado.shared.config.Setting;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Ends the session of a citizen who has signed out at another site of the same realm (OpenID Connect Back-Channel Logout
 * 1.0). Only the identity provider can write the token that says so, and each token counts once.
 */
@WebServlet("/logout/provider")
public class ProviderLogoutServlet extends HttpServlet {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LIFE = Duration.ofMinutes(2);

    @Inject
    private transient JWTParser parser;

    @Inject
    private transient ProviderSessions sessions;

    @Inject
    private transient Clock clock;

    private final transient Map<String, Instant> used = new ConcurrentHashMap<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<JsonWebToken> token = read(request.getParameter("logout_token"));
        if (token.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        sessions.end(token.get().getClaim("sid"));
    }

    private Optional<JsonWebToken> read(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(text, expected())).filter(this::isLogout);
        } catch (ParseException notByTheProvider) {
            return Optional.empty();
        }
    }

    private static JWTAuthContextInfo expected() {
        String issuer = Setting.CITIZEN_ISSUER.value();
        JWTAuthContextInfo expected = new JWTAuthContextInfo(issuer + "/protocol/openid-connect/certs", issuer);
        expected.setExpectedAudience(Set.of(ConfigProvider.getConfig()
                .getOptionalValue("city.citizen.client.id", String.class)
                .orElse("citizen-portal")));
        return expected;
    }

    private boolean isLogout(JsonWebToken token) {
        Object events = token.getClaim("events");
        Instant now = clock.instant();
        used.values().removeIf(since -> since.isBefore(now.minus(LIFE)));
        return token.getClaim("sid") instanceof String
                && token.getClaim("nonce") == null
                && events instanceof JsonObject said
                && said.containsKey(EVENT)
                && !Instant.ofEpochSecond(token.getIssuedAtTime()).isBefore(now.minus(LIFE))
                && token.getTokenID() != null
                && used.putIfAbsent(token.getTokenID(), now) == null;
    }
}
