package jp.fujimado.notification.control;

import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParseException;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.FollowEvent;
import com.linecorp.bot.webhook.model.UnfollowEvent;
import com.linecorp.bot.webhook.model.UserSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.fujimado.shared.config.Setting;

/** Reads what LINE sends: only what it has signed, and only what happened lately. */
@ApplicationScoped
public class LineEvents {

    /** Longer than LINE tries to deliver an event, shorter than the numbers of events are remembered. */
    public static final Duration FRESH = Duration.ofDays(3);

    private static final Duration CLOCKS = Duration.ofMinutes(5);

    @Inject
    Clock clock;

    /** Whether the city listens to LINE at all. */
    public boolean configured() {
        return Setting.LINE_CHANNEL_SECRET.optional().isPresent();
    }

    /**
     * The events of a request that concern the city; others, also such as LINE may invent later, are left aside.
     *
     * @param body as it came, byte for byte
     * @param signature value of {@code x-line-signature}; may be null
     * @return empty when LINE has not signed it, it cannot be read, or an event of it is too old to be new
     */
    public Optional<List<IncomingLineEvent>> read(byte[] body, String signature) {
        byte[] secret = Setting.LINE_CHANNEL_SECRET.value().getBytes(StandardCharsets.UTF_8);
        List<Event> events;
        try {
            events = new WebhookParser(new LineSignatureValidator(secret))
                    .handle(signature == null ? "" : signature, body)
                    .events();
        } catch (WebhookParseException | IOException | IllegalArgumentException notByLine) {
            return Optional.empty();
        }
        return events.stream().allMatch(this::isFresh)
                ? Optional.of(events.stream()
                        .flatMap(event -> concern(event).stream())
                        .toList())
                : Optional.empty();
    }

    private boolean isFresh(Event event) {
        if (event.timestamp() == null) {
            return false;
        }
        Instant at = Instant.ofEpochMilli(event.timestamp());
        Instant now = clock.instant();
        return at.isAfter(now.minus(FRESH)) && at.isBefore(now.plus(CLOCKS));
    }

    private static Optional<IncomingLineEvent> concern(Event event) {
        boolean follows = event instanceof FollowEvent;
        if (!follows && !(event instanceof UnfollowEvent)) {
            return Optional.empty();
        }
        return event.source() instanceof UserSource user && user.userId() != null && event.webhookEventId() != null
                ? Optional.of(new IncomingLineEvent(
                        event.webhookEventId(), user.userId(), follows, Instant.ofEpochMilli(event.timestamp())))
                : Optional.empty();
    }
}
