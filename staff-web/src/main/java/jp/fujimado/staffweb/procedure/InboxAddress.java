package jp.fujimado.staffweb.procedure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;

/**
 * The inbox in an address, so that the back button and bookmarks work: {@code queue}, {@code procedure}, {@code q},
 * {@code sort} ({@code due} or {@code received}, with {@code -} in front for downwards), {@code size} and {@code at}.
 * What cannot be read falls back to the usual.
 */
final class InboxAddress {

    static final String SIZE = "size";

    private static final String DOWN = "-";
    private static final int USUAL_SIZE = 20;

    private final Map<String, String> parameters;

    private InboxAddress(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @param asked parameters of the request, each with its values */
    static InboxAddress of(Map<String, String[]> asked) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {"queue", "procedure", "q", "sort", SIZE, "at"}) {
            String[] values = asked.get(name);
            if (values != null && values.length > 0 && !values[0].isBlank()) {
                kept.put(name, values[0].strip());
            }
        }
        return new InboxAddress(kept);
    }

    InboxQuery query() {
        return new InboxQuery(
                queue(), parameters.get("procedure"), parameters.get("q"), order(), parameters.get("at"), size());
    }

    Queue queue() {
        return constant(Queue.values(), parameters.getOrDefault("queue", "")).orElse(Queue.ALL);
    }

    private CaseOrder order() {
        String sort = parameters.getOrDefault("sort", "");
        boolean down = sort.startsWith(DOWN);
        return constant(CaseOrder.Key.values(), down ? sort.substring(1) : sort)
                .map(key -> new CaseOrder(key, down))
                .orElse(CaseOrder.DUE_FIRST);
    }

    private int size() {
        String size = parameters.getOrDefault(SIZE, "");
        return size.matches("\\d{1,3}") ? Integer.parseInt(size) : USUAL_SIZE;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The same list from its beginning, with this parameter changed; an empty value takes it away. */
    InboxAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("at");
        if (value == null || value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new InboxAddress(changed);
    }

    /** Encoded, without question mark. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
