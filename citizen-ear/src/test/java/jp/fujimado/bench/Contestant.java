package jp.fujimado.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody who wants a time; has a connection of her own. */
interface Contestant {

    /** What became of an attempt. */
    enum Outcome {
        HELD,
        GONE,
        ERROR
    }

    /** One attempt, ready to be sent again and again. */
    interface Attempt {

        Outcome send() throws IOException, InterruptedException;
    }

    /** Prepares to take this time of {@link BenchCategory}. */
    Attempt at(String place, LocalDateTime time) throws IOException, InterruptedException;

    /** Presses the button on the page of the time. */
    record OnPage(String portal, Visitor visitor) implements Contestant {

        @Override
        public Attempt at(String place, LocalDateTime time) throws IOException, InterruptedException {
            Visitor.Page page = visitor.get(portal + "/reservation/time.xhtml?code=" + BenchCategory.code(0) + "&place="
                    + place + "&at=" + time);
            return () -> {
                Visitor.Page answer = visitor.press(page, "form", "hold", Map.of("who", "self"));
                if (answer.status() != 200) {
                    return Outcome.ERROR;
                }
                return answer.address().getPath().endsWith("/book.xhtml") ? Outcome.HELD : Outcome.GONE;
            };
        }
    }

    /** Asks the API with an access token. */
    record ByApi(String portal, String token, HttpClient http) implements Contestant {

        /** Looks at her reservations, as a program would first; that opens the account of somebody new. */
        static ByApi signedIn(String portal, String token, HttpClient http) throws IOException, InterruptedException {
            ByApi one = new ByApi(portal, token, http);
            int status =
                    http.send(one.request().build(), BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("The API refused the token: " + status);
            }
            return one;
        }

        private HttpRequest.Builder request() {
            return HttpRequest.newBuilder(URI.create(portal + "/api/v1/reservations"))
                    .header("Authorization", "Bearer " + token);
        }

        @Override
        public Attempt at(String place, LocalDateTime time) {
            HttpRequest request = request()
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"category\":\"" + BenchCategory.code(0) + "\",\"place\":\"" + place
                            + "\",\"startsAt\":\"" + time + "\"}"))
                    .build();
            return () -> {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                return switch (answer.statusCode()) {
                    case 201 -> Outcome.HELD;
                    case 409 -> Outcome.GONE;
                    default -> Outcome.ERROR;
                };
            };
        }
    }
}
