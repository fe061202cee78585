package jp.fujimado.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.boundary.system.DeliveryService;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.HandOver;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.notification.control.OutboundChannel;
import jp.fujimado.notification.control.OutgoingMessage;
import jp.fujimado.notification.entity.Delivery;

/** The city's outbox, and a partner who does what the test wants and keeps what he was given. */
final class Outbox implements OutboundChannel {

    private final CityOnDatabase city;
    private final Channel channel;
    private final int size;
    private final boolean multicast;
    private final List<OutgoingMessage> taken = new ArrayList<>();
    private Function<OutgoingMessage, HandOver> answer = HandOver::accepted;

    Outbox(CityOnDatabase city, Channel channel, int size, boolean multicast) {
        this.city = city;
        this.channel = channel;
        this.size = size;
        this.multicast = multicast;
    }

    static Outbox mail(CityOnDatabase city, int size) {
        return new Outbox(city, Channel.MAIL, size, false);
    }

    Outbox answering(Outcome outcome, Duration retryAfter, String reason) {
        answer = message -> new HandOver(message.deliveryId(), outcome, retryAfter, reason);
        return this;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public int batchSize() {
        return size;
    }

    @Override
    public boolean isMulticast() {
        return multicast;
    }

    @Override
    public synchronized List<HandOver> send(List<OutgoingMessage> batch, String batchKey) {
        taken.addAll(batch);
        return batch.stream().map(answer).toList();
    }

    /** Everything that the partner was given so far. */
    synchronized List<OutgoingMessage> taken() {
        return List.copyOf(taken);
    }

    Optional<ClaimedBatch> claim(Lane lane) {
        return city.asSystem(DeliveryService.class, it -> it.claim(lane, this));
    }

    void mark(ClaimedBatch batch, List<HandOver> handOvers) {
        city.asSystem(DeliveryService.class, it -> {
            it.mark(batch, handOvers);
            return null;
        });
    }

    /** Claim, send, mark, until nothing is due; tells how many messages the partner was given. */
    int drain(Lane lane) {
        int given = 0;
        for (Optional<ClaimedBatch> batch = claim(lane); batch.isPresent(); batch = claim(lane)) {
            given += batch.get().messages().size();
            mark(batch.get(), send(batch.get().messages(), batch.get().batchKey()));
        }
        return given;
    }

    Delivery delivery(long id) {
        return city.rows(em -> em.find(Delivery.class, id));
    }
}
