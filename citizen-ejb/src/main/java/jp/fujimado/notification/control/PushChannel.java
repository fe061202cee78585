package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.control.HandOver.Outcome;

/** Small messages to browsers that the person has let show them. */
@ApplicationScoped
public class PushChannel implements OutboundChannel {

    private static final String MESSAGES = "/notification/index.xhtml";

    /** Handed over at the same time. */
    private static final int MOST = 50;

    @Inject
    PushClient client;

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public int batchSize() {
        return MOST;
    }

    @Override
    public List<HandOver> send(List<OutgoingMessage> batch, String batchKey) {
        if (!client.configured()) {
            return batch.stream()
                    .map(message -> HandOver.of(message, Outcome.REFUSED, "the city has no keys of web push"))
                    .toList();
        }
        List<CompletableFuture<PushAnswer>> asked = new ArrayList<>();
        batch.forEach(message -> asked.add(client.send(small(message))));
        List<HandOver> results = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            results.add(handOver(batch.get(i), asked.get(i).join()));
        }
        return results;
    }

    private static PushMessage small(OutgoingMessage message) {
        return new PushMessage(
                message.address(),
                message.push().key(),
                message.push().auth(),
                message.key().toString(),
                message.subject(),
                // A message to one person has no short text of its own: then it is the subject.
                message.subject().equals(message.shortText()) ? message.sender() : message.shortText(),
                message.link() == null ? MESSAGES : message.link());
    }

    private static HandOver handOver(OutgoingMessage message, PushAnswer answer) {
        Outcome outcome =
                switch (answer.kind()) {
                    case ACCEPTED -> Outcome.ACCEPTED;
                    case LATER -> Outcome.RETRY;
                    case GONE -> Outcome.DEAD_ADDRESS;
                    case REFUSED -> Outcome.REFUSED;
                };
        return new HandOver(message.deliveryId(), outcome, answer.retryAfter(), answer.reason());
    }
}
