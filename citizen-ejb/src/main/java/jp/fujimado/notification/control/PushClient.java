package jp.fujimado.notification.control;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jp.fujimado.notification.control.PushAnswer.Kind;
import jp.fujimado.shared.config.Setting;

/**
 * Hands small messages to the push services of browsers (RFC 8030), encrypted for the one browser (RFC 8291) and vouched
 * for by the city's key (RFC 8292). Never called within a transaction.
 */
@ApplicationScoped
public class PushClient {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** How long a push service keeps a message for a browser that is off. */
    private static final int KEPT_SECONDS = (int) Duration.ofDays(3).toSeconds();

    /** Characters; a telephone shows no more, and a push service takes 4096 bytes. */
    private static final int MOST_TITLE = 60;

    private static final int MOST_TEXT = 160;

    @Inject
    PushServices services;

    // Redirects are not followed: they could lead into the city's own network.
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private WebPush webPush;

    /** Whether the city has keys of its own. */
    public boolean configured() {
        return Setting.PUSH_PUBLIC_KEY.optional().isPresent()
                && Setting.PUSH_PRIVATE_KEY.optional().isPresent();
    }

    /** Hands one over; the answer comes within some seconds, whatever the push service does. */
    CompletableFuture<PushAnswer> send(PushMessage message) {
        if (!services.knows(message.endpoint())) {
            return CompletableFuture.completedFuture(PushAnswer.of(Kind.GONE, "not a push service of the list"));
        }
        // Outside the chain: wrong keys of the city's own must not look like one of the browser's.
        WebPush push = webPush();
        return CompletableFuture.completedFuture(message)
                .thenApply(one -> request(push, one))
                .thenCompose(request -> http.sendAsync(request, BodyHandlers.discarding()))
                .thenApply(PushClient::answer)
                .exceptionally(PushClient::failure);
    }

    private static PushAnswer failure(Throwable wrapped) {
        Throwable failed = wrapped instanceof CompletionException ? wrapped.getCause() : wrapped;
        return failed instanceof IOException
                ? PushAnswer.of(Kind.LATER, "no answer: " + failed)
                : PushAnswer.of(Kind.GONE, "unusable keys: " + failed);
    }

    private static HttpRequest request(WebPush push, PushMessage message) {
        byte[] body = push.getBody(payload(message), decoded(message.key()), decoded(message.auth()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(message.endpoint()))
                .timeout(ANSWER)
                .POST(BodyPublishers.ofByteArray(body));
        String topic = message.deliveryKey().replace("-", "");
        push.getHeaders(message.endpoint(), KEPT_SECONDS, topic, Urgency.Normal).forEach(request::header);
        return request.build();
    }

    private static byte[] payload(PushMessage message) {
        return Json.createObjectBuilder()
                .add("title", shortened(message.title(), MOST_TITLE))
                .add("text", shortened(message.text(), MOST_TEXT))
                .add("link", message.link())
                .add("tag", message.deliveryKey())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static PushAnswer answer(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status < 300) {
            return PushAnswer.of(Kind.ACCEPTED, null);
        }
        if (status == 404 || status == 410) {
            return PushAnswer.of(Kind.GONE, "status " + status);
        }
        if (status == 429 || status >= 500) {
            return new PushAnswer(Kind.LATER, wish(response), "status " + status);
        }
        return PushAnswer.of(Kind.REFUSED, "status " + status);
    }

    /** {@code Retry-After} in seconds; a push service that names a day is asked again at the usual time. */
    private static Duration wish(HttpResponse<Void> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_WAIT.toSeconds())))
                .orElse(null);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private synchronized WebPush webPush() {
        if (webPush == null) {
            webPush = new WebPush(
                    "mailto:" + Setting.MAIL_FROM.value(),
                    VapidKeys.fromUncompressedBytes(Setting.PUSH_PUBLIC_KEY.value(), Setting.PUSH_PRIVATE_KEY.value()));
        }
        return webPush;
    }
}
