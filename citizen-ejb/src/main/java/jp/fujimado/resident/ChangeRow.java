package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/**
 * One change of a person's data.
 *
 * @param item key of the field, as in {@code resident.field.<item>}
 * @param before null when there was nothing
 * @param after null when it was taken away
 */
public record ChangeRow(Instant changedAt, Origin origin, String item, String before, String after, String actorName)
        implements Serializable {}
