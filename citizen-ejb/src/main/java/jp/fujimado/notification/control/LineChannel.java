package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.notification.control.LineAnswer.Kind;
import jp.fujimado.notification.control.LineSender.Letter;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.time.CityClock;

/** Messages by LINE to people who have linked their LINE login. */
@ApplicationScoped
public class LineChannel implements OutboundChannel {

    private static final Logger LOG = Logger.getLogger(LineChannel.class.getName());

    /** Users of one multicast. */
    private static final int MOST = 500;

    /** UTF-16 units of one text. */
    private static final int MOST_TEXT = 5000;

    private static final Duration LOCKED_OUT = Duration.ofHours(1);

    @Inject
    LineSender sender;

    @Inject
    LineClient client;

    @Inject
    Clock clock;

    @Override
    public Channel channel() {
        return Channel.LINE;
    }

    @Override
    public int batchSize() {
        return MOST;
    }

    @Override
    public boolean isMulticast() {
        return true;
    }

    @Override
    public List<HandOver> send(List<OutgoingMessage> batch, String batchKey) {
        if (!client.configured()) {
            return batch.stream()
                    .map(message -> HandOver.of(message, Outcome.REFUSED, "the city has no LINE channel"))
                    .toList();
        }
        return batchKey == null ? oneByOne(batch) : together(batch, UUID.fromString(batchKey));
    }

    private List<HandOver> together(List<OutgoingMessage> batch, UUID key) {
        List<String> to = batch.stream().map(OutgoingMessage::address).toList();
        return handOvers(batch, sender.send(key, to, text(batch.get(0))));
    }

    private List<HandOver> oneByOne(List<OutgoingMessage> batch) {
        List<Letter> letters = batch.stream()
                .map(message -> new Letter(message.key(), message.address(), text(message)))
                .toList();
        return handOvers(batch, sender.send(letters));
    }

    private List<HandOver> handOvers(List<OutgoingMessage> batch, List<LineAnswer> answers) {
        List<HandOver> results = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            results.add(handOver(batch.get(i), answers.get(i)));
        }
        answers.stream()
                .filter(answer -> answer.kind() == Kind.QUOTA_SPENT || answer.kind() == Kind.LOCKED_OUT)
                .map(LineAnswer::reason)
                .distinct()
                .forEach(reason -> LOG.log(Level.SEVERE, "LINE takes nothing from the city: {0}", reason));
        return results;
    }

    private HandOver handOver(OutgoingMessage message, LineAnswer answer) {
        return switch (answer.kind()) {
            case ACCEPTED -> HandOver.accepted(message);
            case LATER -> new HandOver(message.deliveryId(), Outcome.RETRY, answer.retryAfter(), answer.reason());
            case QUOTA_SPENT ->
                new HandOver(
                        message.deliveryId(),
                        Outcome.RETRY,
                        untilNextMonth(),
                        "monthly quota spent: " + answer.reason());
            case LOCKED_OUT ->
                new HandOver(message.deliveryId(), Outcome.RETRY, LOCKED_OUT, "token not accepted: " + answer.reason());
            case UNKNOWN_USER -> HandOver.of(message, Outcome.DEAD_ADDRESS, answer.reason());
            case REFUSED -> HandOver.of(message, Outcome.REFUSED, answer.reason());
        };
    }

    /** LINE counts anew on the first of the month, Japanese time. */
    private Duration untilNextMonth() {
        ZonedDateTime now = clock.instant().atZone(CityClock.JAPAN);
        ZonedDateTime first = now.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
        return Duration.between(now, first);
    }

    private static String text(OutgoingMessage message) {
        String link = message.link() == null ? "" : "\n" + Setting.CITIZEN_URL.value() + message.link();
        String end = link + "\n" + message.sender();
        // A message to one person has no short text of its own: then it is the subject.
        String head = message.subject().equals(message.shortText()) ? "" : message.subject() + "\n\n";
        return head + cut(message.shortText(), MOST_TEXT - head.length() - end.length()) + end;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
