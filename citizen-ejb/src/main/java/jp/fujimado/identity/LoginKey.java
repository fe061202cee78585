package jp.fujimado.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * A passkey, or an authenticator app that makes one-time codes.
 *
 * @param id number at the identity provider
 * @param label name that its owner gave it; empty if none
 */
public record LoginKey(String id, String label, Instant addedAt) implements Serializable {}
