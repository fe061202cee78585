package jp.fujimado.benefit;

import java.io.Serializable;
import java.time.Instant;

/** An export that was made. */
public record ExportRow(long id, Instant exportedAt, String exportedBy, int rowCount, long totalAmount)
        implements Serializable {}
