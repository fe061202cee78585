package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/**
 * One consent as proof.
 *
 * @param text what was agreed to; null when the city has another version of it by now
 * @param withdrawnAt null while it holds
 */
public record ConsentProof(String title, String text, int version, Instant givenAt, Instant withdrawnAt)
        implements Serializable {}
