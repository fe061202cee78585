package jp.fujimado.notification.control;

import java.util.List;
import jp.fujimado.notification.Channel;

/** A way out of the house. Called outside any transaction; found by CDI, one for each {@link Channel}. */
public interface OutboundChannel {

    Channel channel();

    /** Most messages that are handed to {@link #send} at once. */
    int batchSize();

    /**
     * Whether many go out as one call to the partner. Such a batch is made of messages with the same text, and whatever
     * happens it is repeated as a whole with the same key.
     */
    default boolean isMulticast() {
        return false;
    }

    /**
     * Hands the messages over. What the partner answers is never an exception; one that is thrown counts as
     * {@link HandOver.Outcome#RETRY} for all of them.
     *
     * @param batchKey UUID kept with this batch since its first try; null when the messages do not have the same text and
     *     go one by one, each with its own {@link OutgoingMessage#key()}
     * @return one for each message
     */
    List<HandOver> send(List<OutgoingMessage> batch, String batchKey);
}
