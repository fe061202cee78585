package jp.fujimado.notification;

import java.io.Serializable;

/**
 * A message of a mailing that did not get through.
 *
 * @param name of the recipient
 * @param reason what the partner said
 * @param forGood false while it is tried again
 */
public record FailedDelivery(
        long deliveryId,
        long accountId,
        String name,
        Channel channel,
        String address,
        int attempts,
        String reason,
        boolean forGood)
        implements Serializable {}
