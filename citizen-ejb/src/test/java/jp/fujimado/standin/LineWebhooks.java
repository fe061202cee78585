package jp.fujimado.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends events of LINE to the city, signed as LINE signs them. */
public final class LineWebhooks {

    private final String secret;
    private final URI target;
    private final HttpClient http = HttpClient.newHttpClient();

    LineWebhooks(String secret, URI target) {
        this.secret = secret;
        this.target = target;
    }

    /** An event of {@code type}, for example {@code follow}, by this user. */
    public static String event(String type, String user, Instant at) {
        return event(UUID.randomUUID().toString(), type, user, at);
    }

    /** The same with an id of its own. */
    public static String event(String id, String type, String user, Instant at) {
        JsonObject event = Json.createObjectBuilder()
                .add("type", type)
                .add("mode", "active")
                .add("timestamp", at.toEpochMilli())
                .add("source", Json.createObjectBuilder().add("type", "user").add("userId", user))
                .add("webhookEventId", id)
                .add("deliveryContext", Json.createObjectBuilder().add("isRedelivery", false))
                .build();
        return Json.createObjectBuilder()
                .add("destination", "U00000000000000000000000000000000")
                .add("events", Json.createArrayBuilder().add(event))
                .build()
                .toString();
    }

    /** Signature of this body by this secret. */
    public static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }

    /** Sends the body with its right signature; tells the status of the answer. */
    public int send(String body) {
        return send(body, signature(secret, body));
    }

    /** Sends the body with any signature. */
    public int send(String body, String signature) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("x-line-signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
