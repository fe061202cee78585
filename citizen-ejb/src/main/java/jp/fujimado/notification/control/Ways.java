package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.entity.RecipientAddress;

/** Over which channels one person hears of a topic, beside the inbox. */
@ApplicationScoped
public class Ways {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    private record Way(RecipientAddress address, Integer wanted, String preferred) {

        boolean isUsable() {
            return address.state() == AddressState.OK;
        }

        boolean isPreferred() {
            return address.channel().name().equals(preferred == null ? Channel.MAIL.name() : preferred);
        }
    }

    /**
     * Addresses to write to: the channels that she chose for the topic; where she chose nothing, the one she prefers and
     * every browser that she has let show messages. When what she prefers cannot be used, it is mail.
     */
    public List<RecipientAddress> of(long accountId, String topic) {
        return wanted(accountId, topic).stream()
                .filter(Way::isUsable)
                .map(Way::address)
                .toList();
    }

    /** Channels over which she wants it, whether something reaches her there now or not. */
    public Set<Channel> wished(long accountId, String topic) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        wanted(accountId, topic).forEach(way -> channels.add(way.address().channel()));
        return channels;
    }

    private List<Way> wanted(long accountId, String topic) {
        List<Way> ways = em
                .createQuery(
                        "select a, c.wanted, w.preferred from RecipientAddress a"
                                + " left join ChannelChoice c on c.accountId = a.accountId and c.channel = a.channel"
                                + " and c.topic = :topic left join DeliveryWish w on w.accountId = a.accountId"
                                + " where a.accountId = :account order by a.id",
                        Object[].class)
                .setParameter("topic", topic)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(row -> new Way((RecipientAddress) row[0], (Integer) row[1], (String) row[2]))
                .toList();
        boolean preferredThere = ways.stream().anyMatch(way -> way.isPreferred() && way.isUsable());
        return ways.stream().filter(way -> isWanted(way, preferredThere)).toList();
    }

    private static boolean isWanted(Way way, boolean preferredThere) {
        if (way.wanted() != null) {
            return way.wanted() == 1;
        }
        Channel channel = way.address().channel();
        boolean instead = channel == Channel.MAIL && !preferredThere && !"INBOX".equals(way.preferred());
        return channel == Channel.PUSH || way.isPreferred() || instead;
    }
}
