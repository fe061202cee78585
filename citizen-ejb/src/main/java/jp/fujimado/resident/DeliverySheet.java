package jp.fujimado.resident;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.notification.AddressRow;
import jp.fujimado.notification.SentMessage;

/**
 * What a person was sent and where she can be reached, for an official.
 *
 * @param messages newest first
 * @param more whether there are older ones
 */
public record DeliverySheet(
        long accountId, String name, List<AddressRow> addresses, List<SentMessage> messages, boolean more)
        implements Serializable {}
