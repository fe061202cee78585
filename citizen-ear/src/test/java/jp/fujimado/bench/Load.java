package jp.fujimado.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of connections that each ask for the next page as soon as the last one has come. */
final class Load implements AutoCloseable {

    private final List<HttpClient> connections = new ArrayList<>();
    private final ExecutorService threads;
    private final long nanos;

    Load(int connections, int secondsPerRound) {
        // A client for each connection: one client would open and close them as it likes.
        for (int i = 0; i < connections; i++) {
            this.connections.add(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }
        threads = Executors.newFixedThreadPool(connections);
        nanos = secondsPerRound * 1_000_000_000L;
    }

    /** Answers per second of one round; every answer must be a 200. */
    double round(HttpRequest request) throws Exception {
        long begin = System.nanoTime();
        List<Future<Integer>> counts = new ArrayList<>();
        for (HttpClient connection : connections) {
            Callable<Integer> worker = () -> ask(connection, request, begin + nanos);
            counts.add(threads.submit(worker));
        }
        int answers = 0;
        for (Future<Integer> count : counts) {
            answers += count.get();
        }
        return answers * 1e9 / (System.nanoTime() - begin);
    }

    private static int ask(HttpClient connection, HttpRequest request, long end)
            throws IOException, InterruptedException {
        int answers = 0;
        while (System.nanoTime() < end) {
            HttpResponse<byte[]> answer = connection.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " answered " + answer.statusCode());
            }
            answers++;
        }
        return answers;
    }

    static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
