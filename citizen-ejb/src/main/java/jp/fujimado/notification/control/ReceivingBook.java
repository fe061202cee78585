package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Receiving;
import jp.fujimado.notification.Receiving.TopicChoice;
import jp.fujimado.notification.Receiving.Unusable;
import jp.fujimado.notification.Timing;
import jp.fujimado.notification.Topic;
import jp.fujimado.notification.entity.ChannelChoice;
import jp.fujimado.notification.entity.DeliveryWish;
import jp.fujimado.notification.entity.RecipientAddress;

/** What people chose of how they are told. */
@ApplicationScoped
public class ReceivingBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Topics topics;

    @Inject
    Ways ways;

    @Inject
    Clock clock;

    public Receiving of(long accountId) {
        List<RecipientAddress> addresses = addresses(accountId);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        addresses.forEach(one -> channels.add(one.channel()));
        DeliveryWish wish = em.find(DeliveryWish.class, accountId);
        return new Receiving(
                topics.all().stream().map(topic -> choice(accountId, topic)).toList(),
                channels,
                addresses.stream()
                        .filter(one -> one.state() != AddressState.OK)
                        .map(one -> new Unusable(one.channel(), one.address(), one.state()))
                        .toList(),
                wish == null ? Timing.ANY : wish.timing());
    }

    private TopicChoice choice(long accountId, Topic topic) {
        return new TopicChoice(topic, ways.wished(accountId, topic.code()));
    }

    /** Keeps the choice for each topic of the city and each of these channels that the person has. */
    public void choose(long accountId, Set<Channel> offered, Map<String, Set<Channel>> chosen, Timing timing) {
        Set<Channel> channels = of(accountId).channels();
        channels.retainAll(offered);
        for (Topic topic : topics.all()) {
            for (Channel channel : channels) {
                boolean wanted = chosen.getOrDefault(topic.code(), Set.of()).contains(channel);
                choose(accountId, topic.code(), channel, wanted);
            }
        }
        DeliveryWish wish = em.find(DeliveryWish.class, accountId);
        if (wish == null) {
            wish = new DeliveryWish(accountId);
            em.persist(wish);
        }
        wish.time(timing, clock.instant());
    }

    /** From now on she does or does not hear of the topic over this channel. */
    public void choose(long accountId, String topic, Channel channel, boolean wanted) {
        ChannelChoice choice = em.createQuery(
                        "select c from ChannelChoice c where c.accountId = :account and c.topic = :topic"
                                + " and c.channel = :channel",
                        ChannelChoice.class)
                .setParameter("account", accountId)
                .setParameter("topic", topic)
                .setParameter("channel", channel)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ChannelChoice(accountId, topic, channel));
        choice.choose(wanted, clock.instant());
        em.persist(choice);
    }

    private List<RecipientAddress> addresses(long accountId) {
        return em.createQuery(
                        "select a from RecipientAddress a where a.accountId = :account order by a.id",
                        RecipientAddress.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
