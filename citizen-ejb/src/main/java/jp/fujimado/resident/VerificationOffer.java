package jp.fujimado.resident;

import java.io.Serializable;
import java.util.List;

/**
 * What would change if the person takes over what her card says.
 *
 * @param provider name of the identity service
 * @param rows every item that the card vouches for
 * @param problem sentence that says why it cannot be taken over; null if it can
 */
public record VerificationOffer(String provider, List<Row> rows, String problem) implements Serializable {

    /**
     * One item.
     *
     * @param item key of the field, as in {@code resident.field.<item>}
     * @param before what the person said; null for nothing
     */
    public record Row(String item, String before, String after) implements Serializable {

        public boolean isChanged() {
            return !after.equals(before);
        }
    }
}
