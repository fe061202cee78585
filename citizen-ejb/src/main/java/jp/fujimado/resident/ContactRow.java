package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/**
 * A telephone number or mail address of a person (連絡先).
 *
 * @param label what it is to her, for example 職場; null when she gave none
 * @param first whether it is the one that is used first
 * @param verifiedAt when she proved with a code that she reads it; null if not yet
 * @param codeSent whether a code that is still good is on its way
 */
public record ContactRow(
        long id, ContactKind kind, String value, String label, boolean first, Instant verifiedAt, boolean codeSent)
        implements Serializable {

    public boolean isVerified() {
        return verifiedAt != null;
    }

    public boolean isMail() {
        return kind == ContactKind.MAIL;
    }
}
