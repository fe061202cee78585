package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/**
 * A merge (名寄せ) that still holds, seen from the account that stayed.
 *
 * @param merged account whose logins lead here
 */
public record MergeRow(long id, long merged, String reason, Instant madeAt) implements Serializable {}
