package jp.fujimado.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Waits until an address answers with 200. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Polls the address; {@code check} may throw to give up earlier, for example when the server has died. */
    void await(String address, Runnable check) {
        Instant deadline = Instant.now().plus(LIMIT);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        while (!answers(request)) {
            check.run();
            if (Instant.now().isAfter(deadline)) {
                throw new CityFailure(address + " did not answer within " + LIMIT.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private boolean answers(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityFailure("Start-up was interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityFailure("Start-up was interrupted", e);
        }
    }
}
