package jp.fujimado.st;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.fujimado.launcher.City;

/**
 * The facility reservation system as the realm knows it: a relying party of its own, with a client library that checks
 * state, nonce, PKCE, signatures and back-channel logouts.
 */
final class FacilitySite implements AutoCloseable {

    private static final ClientID CLIENT = new ClientID("facility-reservation");

    private final City city;
    private final HttpServer server;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Map<String, IDTokenClaimsSet> signedIn = new ConcurrentHashMap<>();
    private final Map<String, String> idTokens = new ConcurrentHashMap<>();
    private volatile String lastLogoutToken;

    private record Asked(Nonce nonce, CodeVerifier verifier) {}

    FacilitySite(City city) throws IOException {
        this.city = city;
        server = HttpServer.create(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(),
                        URI.create(city.facilityUrl()).getPort()),
                0);
        server.createContext("/", exchange -> answer(exchange, this::home));
        server.createContext("/callback", exchange -> answer(exchange, this::callback));
        server.createContext("/backchannel-logout", exchange -> answer(exchange, this::signedOutElsewhere));
        server.createContext("/signout", exchange -> answer(exchange, this::signOut));
        server.start();
    }

    private interface Handler {
        String on(HttpExchange exchange) throws Exception;
    }

    /** A text is shown; an address beginning with {@code http} is a redirect. */
    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        String text;
        try {
            text = handler.on(exchange);
        } catch (Exception refused) {
            text = "refused: " + refused;
        }
        try (exchange) {
            if (text.startsWith("http")) {
                exchange.getResponseHeaders().add("Location", text);
                exchange.sendResponseHeaders(302, -1);
            } else {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
                exchange.sendResponseHeaders(text.startsWith("refused") ? 400 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private String home(HttpExchange exchange) {
        String visitor = visitor(exchange);
        if (visitor != null && signedIn.containsKey(visitor)) {
            return "施設予約 " + signedIn.get(visitor).getSubject();
        }
        State state = new State();
        Asked question = new Asked(new Nonce(), new CodeVerifier());
        asked.put(state.getValue(), question);
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), CLIENT, callbackAddress())
                .endpointURI(URI.create(endpoint("auth")))
                .state(state)
                .nonce(question.nonce())
                .codeChallenge(question.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI()
                .toString();
    }

    private String callback(HttpExchange exchange) throws Exception {
        var response = AuthenticationResponseParser.parse(
                URI.create(city.facilityUrl()).resolve(exchange.getRequestURI()));
        Asked question = asked.remove(response.getState().getValue());
        if (question == null) {
            throw new IllegalStateException("a state that was not asked");
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        TokenRequest request = new TokenRequest.Builder(
                        URI.create(endpoint("token")),
                        new ClientSecretBasic(CLIENT, new Secret(city.facilitySecret())),
                        new AuthorizationCodeGrant(code, callbackAddress(), question.verifier()))
                .build();
        OIDCTokenResponse tokens = (OIDCTokenResponse)
                OIDCTokenResponseParser.parse(request.toHTTPRequest().send()).toSuccessResponse();
        IDTokenClaimsSet claims = new IDTokenValidator(
                        new Issuer(city.issuer("citizen")),
                        CLIENT,
                        JWSAlgorithm.RS256,
                        URI.create(endpoint("certs")).toURL())
                .validate(tokens.getOIDCTokens().getIDToken(), question.nonce());
        String visitor = new State().getValue();
        signedIn.put(visitor, claims);
        idTokens.put(visitor, tokens.getOIDCTokens().getIDTokenString());
        exchange.getResponseHeaders().add("Set-Cookie", "facility=" + visitor + "; HttpOnly; Path=/");
        return city.facilityUrl() + "/";
    }

    /** The true logout token that the identity provider sent last. */
    String lastLogoutToken() {
        return lastLogoutToken;
    }

    private String signedOutElsewhere(HttpExchange exchange) throws Exception {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = URLDecoder.decode(form.replaceFirst("^logout_token=", ""), StandardCharsets.UTF_8);
        lastLogoutToken = token;
        LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                        new Issuer(city.issuer("citizen")),
                        CLIENT,
                        JWSAlgorithm.RS256,
                        URI.create(endpoint("certs")).toURL())
                .validate(JWTParser.parse(token));
        signedIn.values()
                .removeIf(
                        one -> one.getSessionID() != null && one.getSessionID().equals(claims.getSessionID()));
        return "ok";
    }

    private String signOut(HttpExchange exchange) {
        String visitor = visitor(exchange);
        signedIn.remove(visitor);
        return endpoint("logout") + "?id_token_hint=" + idTokens.get(visitor);
    }

    private static String visitor(HttpExchange exchange) {
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        return cookie == null || !cookie.contains("facility=") ? null : cookie.replaceAll(".*facility=([^;]+).*", "$1");
    }

    private URI callbackAddress() {
        return URI.create(city.facilityUrl() + "/callback");
    }

    private String endpoint(String name) {
        return city.issuer("citizen") + "/protocol/openid-connect/" + name;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
