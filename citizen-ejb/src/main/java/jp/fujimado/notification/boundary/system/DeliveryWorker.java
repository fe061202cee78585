package jp.fujimado.notification.boundary.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.HandOver;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.notification.control.OutboundChannel;
import jp.fujimado.notification.control.Rests;

/** Empties one lane of one channel: claim, send, mark. Runs outside any transaction, as often at once as one likes. */
@ApplicationScoped
public class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class.getName());

    @Inject
    DeliveryService deliveries;

    @Inject
    @Any
    Instance<OutboundChannel> ways;

    @Inject
    Rests rests;

    /** Channels that this city has. */
    public List<Channel> channels() {
        return Stream.of(Channel.values()).filter(one -> way(one).isPresent()).toList();
    }

    /** Hands over all that is due, until nothing is left or the partner has to rest; tells how many were taken. */
    public int drain(Lane lane, Channel channel) {
        OutboundChannel way = way(channel).orElseThrow();
        int taken = 0;
        int more = batch(lane, way);
        while (more >= 0) {
            taken += more;
            more = batch(lane, way);
        }
        return taken;
    }

    /** How many of one batch were taken; -1 when nothing is due or the partner rests. */
    private int batch(Lane lane, OutboundChannel way) {
        if (rests.isResting(way.channel().name())) {
            return -1;
        }
        return deliveries.claim(lane, way).map(batch -> send(way, batch)).orElse(-1);
    }

    private int send(OutboundChannel way, ClaimedBatch batch) {
        if (batch.messages().isEmpty()) {
            return 0;
        }
        List<HandOver> handOvers = handOver(way, batch);
        deliveries.mark(batch, handOvers);
        boolean allFailed = handOvers.stream().allMatch(one -> one.outcome() == Outcome.RETRY);
        if (allFailed) {
            rests.failed(way.channel().name());
        } else {
            rests.worked(way.channel().name());
        }
        return (int) handOvers.stream()
                .filter(one -> one.outcome() == Outcome.ACCEPTED)
                .count();
    }

    private static List<HandOver> handOver(OutboundChannel way, ClaimedBatch batch) {
        try {
            return way.send(batch.messages(), batch.batchKey());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A batch for " + way.channel() + " was not taken; it is tried again", e);
            return batch.messages().stream()
                    .map(message -> HandOver.of(message, Outcome.RETRY, String.valueOf(e.getMessage())))
                    .toList();
        }
    }

    private Optional<OutboundChannel> way(Channel channel) {
        return ways.stream().filter(one -> one.channel() == channel).findFirst();
    }
}
