package jp.fujimado.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** HTTP server of a stand-in on the loopback address; misbehaves as its {@link Fault} says. */
final class StandInServer implements AutoCloseable {

    private static final int PIECE_MILLIS = 20;

    static {
        // Without it every answer on a kept connection waits 40 ms for the packet that acknowledges its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "stand-in");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile int slowMillis = 3000;

    StandInServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(workers);
    }

    /** What a stand-in answers. */
    record Answer(int status, String contentType, String body) {

        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body);
        }
    }

    /** One part of a stand-in's protocol. */
    interface Part {
        Answer answer(HttpExchange exchange, byte[] body) throws IOException;
    }

    /** A part that always works: the stand-in's own pages. */
    void page(String path, Part part) {
        server.createContext(path, exchange -> send(exchange, part.answer(exchange, body(exchange))));
    }

    /** A part of the partner's protocol, which misbehaves. */
    void partner(String path, Part part) {
        server.createContext(path, exchange -> {
            calls.incrementAndGet();
            byte[] body = body(exchange);
            Fault now = fault;
            switch (now) {
                case FAILING -> send(exchange, Answer.json(500, "{\"message\":\"Internal Server Error\"}"));
                case RATE_LIMITED ->
                    send(
                            exchange,
                            Answer.json(
                                    429, "{\"message\":\"The API rate limit has been exceeded. Try again later.\"}"));
                case DOWN -> exchange.close();
                case HALF_OPEN, SILENT -> {
                    if (now == Fault.HALF_OPEN) {
                        part.answer(exchange, body);
                    }
                    await(now, Integer.MAX_VALUE);
                    exchange.close();
                }
                default -> {
                    await(Fault.SLOW, slowMillis);
                    send(exchange, part.answer(exchange, body));
                }
            }
        });
    }

    /** Waits while the fault lasts, at most so long. */
    private void await(Fault lasting, int atMostMillis) {
        for (int waited = 0; fault == lasting && waited < atMostMillis; waited += PIECE_MILLIS) {
            try {
                Thread.sleep(PIECE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readAllBytes();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** A parameter of the address. */
    static Optional<String> parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    void fault(Fault newFault) {
        fault = newFault;
    }

    /** How late an answer of {@link Fault#SLOW} is. */
    void slow(int millis) {
        slowMillis = millis;
    }

    /** How many requests have come to the partner's protocol, whatever became of them. */
    int calls() {
        return calls.get();
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        fault = Fault.NONE;
        server.stop(0);
        workers.shutdownNow();
    }
}
