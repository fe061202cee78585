package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/**
 * A purpose with the person's consent.
 *
 * @param givenAt null while she has not agreed to the current text
 * @param olderAt when she agreed to an older text that still holds for what it allowed; null without one
 */
public record ConsentRow(ConsentPurpose purpose, Instant givenAt, Instant olderAt) implements Serializable {

    public boolean isGiven() {
        return givenAt != null;
    }

    /** Whether she is asked again because the text is a new one. */
    public boolean isOutdated() {
        return olderAt != null;
    }
}
