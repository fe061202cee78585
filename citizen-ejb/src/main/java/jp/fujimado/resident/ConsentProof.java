package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/**
 * One consent as proof.
 *
 * @param text what was agreed to, in the words of that version
 * @param givenHow who entered it and how, in words; empty when the person did it herself
 * @param withdrawnAt null while it holds
 * @param withdrawnHow the same as {@code givenHow}
 * @param replaced whether it ended because the person agreed to newer words
 */
public record ConsentProof(
        String title,
        String text,
        int version,
        Instant givenAt,
        String givenHow,
        Instant withdrawnAt,
        String withdrawnHow,
        boolean replaced)
        implements Serializable {}
