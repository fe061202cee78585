package jp.fujimado.notification.control;

import java.util.List;

/**
 * Messages that one worker holds.
 *
 * @param token proof that it holds them
 * @param batchKey key of the call that takes them all; null when they go one by one
 * @param messages none when others were faster, or nobody of them wants it now
 */
public record ClaimedBatch(String token, String batchKey, List<OutgoingMessage> messages) {}
