package jp.fujimado.notification;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * How a person is told (お知らせの受け取り方).
 *
 * @param channels ways that she has beside the inbox
 * @param unusable addresses that do not reach her
 */
public record Receiving(List<TopicChoice> topics, Set<Channel> channels, List<Unusable> unusable, Timing timing)
        implements Serializable {

    /** @param chosen ways over which she hears of the topic */
    public record TopicChoice(Topic topic, Set<Channel> chosen) implements Serializable {}

    public record Unusable(Channel channel, String address, AddressState state) implements Serializable {}
}
