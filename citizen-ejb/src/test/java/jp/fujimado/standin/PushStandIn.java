package jp.fujimado.standin;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.standin.StandInServer.Answer;

/**
 * A push service of browsers on this machine (RFC 8030): it checks VAPID (RFC 8292) and keeps what it cannot read, as the
 * real ones do. Its first page tells how much came for whom.
 */
public final class PushStandIn implements AutoCloseable {

    private static final Pattern VAPID = Pattern.compile("vapid t=([^,]+), ?k=(.+)");
    private static final int MAX_BODY = 4096;

    private final StandInServer server;
    private final Map<String, List<byte[]>> taken = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    private PushStandIn(int port) {
        server = new StandInServer(port);
        server.partner("/push/", this::push);
        server.page("/", (exchange, body) -> page());
        server.start();
    }

    /** Starts it; port 0 takes any free one. */
    public static PushStandIn start(int port) {
        return new PushStandIn(port);
    }

    private Answer push(HttpExchange exchange, byte[] body) {
        String id = exchange.getRequestURI().getPath().substring("/push/".length());
        if (gone.contains(id)) {
            return Answer.json(410, "");
        }
        if (!"aes128gcm".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                || exchange.getRequestHeaders().getFirst("TTL") == null) {
            return Answer.json(400, "{\"message\":\"encoding or TTL\"}");
        }
        if (body.length > MAX_BODY) {
            return Answer.json(413, "");
        }
        if (!vouchedFor(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.json(403, "{\"message\":\"VAPID\"}");
        }
        taken.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(body);
        return Answer.json(201, "");
    }

    /** Whether a token stands there that is meant for this service, is not over, and was signed by the key beside it. */
    private boolean vouchedFor(String authorization) {
        Matcher parts = VAPID.matcher(authorization == null ? "" : authorization);
        if (!parts.matches()) {
            return false;
        }
        String[] token = parts.group(1).split("\\.");
        JsonObject claims = json(decoded(token[1]));
        Instant ends = Instant.ofEpochSecond(claims.getJsonNumber("exp").longValue());
        return claims.getString("aud").equals(url())
                && claims.getString("sub").startsWith("mailto:")
                && ends.isAfter(Instant.now())
                && ends.isBefore(Instant.now().plusSeconds(24 * 3600 + 60))
                && signed(token, decoded(parts.group(2)));
    }

    private static boolean signed(String[] token, byte[] key) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(PushBrowser.publicKey(key));
            signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(decoded(token[2]));
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    private static JsonObject json(byte[] text) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(text, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private Answer page() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"ja\"><head><title>プッシュ通知</title></head>")
                .append("<body><h1>プッシュ通知</h1><p>中身は端末だけが読めます。</p><ul>");
        taken.forEach((id, bodies) -> html.append("<li>")
                .append(StandInServer.escaped(id))
                .append("：")
                .append(bodies.size())
                .append("件</li>"));
        return new Answer(
                200,
                "text/html; charset=utf-8",
                html.append("</ul></body></html>").toString());
    }

    /** A browser that has subscribed here. */
    public PushBrowser browser() {
        return new PushBrowser(url() + "/push/");
    }

    /** What came for this browser, encrypted, the oldest first. */
    public List<byte[]> taken(PushBrowser browser) {
        return List.copyOf(taken.getOrDefault(browser.id(), List.of()));
    }

    /** How much came for all. */
    public int count() {
        return taken.values().stream().mapToInt(Collection::size).sum();
    }

    /** The subscription ends, as when a person takes away the permission in her browser. */
    public void end(PushBrowser browser) {
        gone.add(browser.id());
    }

    public void fault(Fault fault) {
        server.fault(fault);
    }

    /** How late an answer of {@link Fault#SLOW} is. */
    public void slow(int millis) {
        server.slow(millis);
    }

    public int calls() {
        return server.calls();
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
