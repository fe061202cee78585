package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/**
 * One consent as proof.
 *
 * @param text what was agreed to, in the words of that version
 * @param withdrawnAt null while it holds
 * @param replaced whether it ended because the person agreed to newer words
 */
public record ConsentProof(
        String title, String text, int version, Instant givenAt, Instant withdrawnAt, boolean replaced)
        implements Serializable {}
