package jp.fujimado.standin;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import jp.fujimado.standin.StandInServer.Answer;

/**
 * The LINE Messaging API on this machine: push, multicast, their checks, quota and consumption, retry keys with 409, and
 * a sender of signed webhooks. Its first page shows what it took.
 */
public final class LineStandIn implements AutoCloseable {

    private static final Pattern USER = Pattern.compile("U[0-9a-f]{32}");
    private static final int MAX_TO = 500;
    private static final int MAX_TEXT = 5000;
    private static final String INVALID_TO =
            "{\"message\":\"The property, 'to', in the request body is invalid (line: -, column: -)\"}";

    private final StandInServer server;
    private final String token;
    private final LineWebhooks webhooks;
    private final ConcurrentLinkedQueue<LineMessage> taken = new ConcurrentLinkedQueue<>();
    private final Map<String, String> requestByKey = new ConcurrentHashMap<>();
    private final AtomicLong usage = new AtomicLong();
    private volatile long monthlyLimit = Long.MAX_VALUE;

    private LineStandIn(int port, String token, LineWebhooks webhooks) {
        this.token = token;
        this.webhooks = webhooks;
        server = new StandInServer(port);
        server.partner("/v2/bot/message/push", (exchange, body) -> message(exchange, body, false));
        server.partner("/v2/bot/message/multicast", (exchange, body) -> message(exchange, body, true));
        server.partner("/v2/bot/message/validate/", (exchange, body) -> validate(exchange, body));
        server.page("/v2/bot/message/quota", (exchange, body) -> quota(exchange));
        server.page("/v2/bot/message/quota/consumption", (exchange, body) -> consumption(exchange));
        LinePage page = new LinePage(this);
        server.page("/", page::show);
        server.page("/stand-in/", page::act);
        server.start();
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param token channel access token that it accepts
     * @param secret channel secret with which it signs
     * @param webhook where it sends events
     */
    public static LineStandIn start(int port, String token, String secret, URI webhook) {
        return new LineStandIn(port, token, new LineWebhooks(secret, webhook));
    }

    private Answer message(HttpExchange exchange, byte[] body, boolean multicast) {
        exchange.getResponseHeaders().set("x-line-request-id", UUID.randomUUID().toString());
        if (!authorised(exchange)) {
            return unauthorised();
        }
        JsonObject request = read(body);
        List<String> to = request == null ? List.of() : recipients(request, multicast);
        if (to.isEmpty()
                || to.size() > MAX_TO
                || !to.stream().allMatch(one -> USER.matcher(one).matches())) {
            return Answer.json(400, INVALID_TO);
        }
        if (!readable(request)) {
            return badText();
        }
        String key = exchange.getRequestHeaders().getFirst("X-Line-Retry-Key");
        String text = request.getJsonArray("messages").getJsonObject(0).getString("text");
        return take(exchange, new LineMessage(Instant.now(), key, to, text));
    }

    private synchronized Answer take(HttpExchange exchange, LineMessage message) {
        String key = message.retryKey();
        if (key != null && requestByKey.containsKey(key)) {
            exchange.getResponseHeaders().set("x-line-accepted-request-id", requestByKey.get(key));
            return Answer.json(409, "{\"message\":\"The retry key is already accepted\"}");
        }
        if (usage.get() + message.to().size() > monthlyLimit) {
            return Answer.json(429, "{\"message\":\"You have reached your monthly limit.\"}");
        }
        usage.addAndGet(message.to().size());
        if (key != null) {
            requestByKey.put(key, exchange.getResponseHeaders().getFirst("x-line-request-id"));
        }
        taken.add(message);
        return Answer.json(200, "{}");
    }

    private Answer validate(HttpExchange exchange, byte[] body) {
        if (!authorised(exchange)) {
            return unauthorised();
        }
        JsonObject request = read(body);
        return request != null && readable(request) ? Answer.json(200, "{}") : badText();
    }

    private Answer quota(HttpExchange exchange) {
        if (!authorised(exchange)) {
            return unauthorised();
        }
        return monthlyLimit == Long.MAX_VALUE
                ? Answer.json(200, "{\"type\":\"none\"}")
                : Answer.json(200, "{\"type\":\"limited\",\"value\":" + monthlyLimit + "}");
    }

    private Answer consumption(HttpExchange exchange) {
        return authorised(exchange) ? Answer.json(200, "{\"totalUsage\":" + usage.get() + "}") : unauthorised();
    }

    private boolean authorised(HttpExchange exchange) {
        return ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Answer unauthorised() {
        return Answer.json(401, "{\"message\":\"Authentication failed. Confirm that the access token is valid.\"}");
    }

    private static Answer badText() {
        return Answer.json(
                400,
                "{\"message\":\"The request body has 1 error(s)\",\"details\":[{\"message\":\"Length must be between"
                        + " 0 and 5000\",\"property\":\"messages[0].text\"}]}");
    }

    private static JsonObject read(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonParsingException broken) {
            return null;
        }
    }

    private static List<String> recipients(JsonObject request, boolean multicast) {
        return multicast
                ? request.getJsonArray("to").getValuesAs(JsonString::getString)
                : List.of(request.getString("to", ""));
    }

    private static boolean readable(JsonObject request) {
        List<JsonObject> messages = request.getJsonArray("messages").getValuesAs(JsonObject.class);
        return !messages.isEmpty()
                && messages.size() <= 5
                && messages.stream()
                        .map(one -> one.getString("text", ""))
                        .allMatch(text -> !text.isBlank() && text.length() <= MAX_TEXT);
    }

    /** All requests that it took, the oldest first. */
    public List<LineMessage> taken() {
        return List.copyOf(taken);
    }

    /** How often each recipient got this text; one whose number is above 1 got it twice. */
    public Map<String, Integer> timesTold(String text) {
        Map<String, Integer> times = new HashMap<>();
        taken.stream().filter(message -> message.text().contains(text)).forEach(message -> message.to()
                .forEach(user -> times.merge(user, 1, Integer::sum)));
        return times;
    }

    /** Number of recipients of all requests that it took. */
    public long usage() {
        return usage.get();
    }

    public void fault(Fault fault) {
        server.fault(fault);
    }

    /** How late an answer of {@link Fault#SLOW} is. */
    public void slow(int millis) {
        server.slow(millis);
    }

    /** Takes no more than this number of recipients in all. */
    public void monthlyLimit(long recipients) {
        monthlyLimit = recipients;
    }

    /** How many requests have come, whatever became of them. */
    public int calls() {
        return server.calls();
    }

    public LineWebhooks webhooks() {
        return webhooks;
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
