package jp.fujimado.procedure.review;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.attachment.AttachmentRow;

/**
 * One answer beside what the city's record of the citizen says.
 *
 * @param value answer in words; confidential ones masked; empty when not answered
 * @param masked whether the value hides something
 * @param match how the answer compares with the record
 * @param recorded what the record says, when it differs and is not confidential; else null
 */
public record CaseFact(
        String fieldKey,
        String label,
        String value,
        boolean masked,
        List<AttachmentRow> files,
        Match match,
        String recorded)
        implements Serializable {

    /** How an answer compares with the citizen's record (私の情報). */
    public enum Match {
        /** The record knows nothing of this kind. */
        NONE,
        SAME,
        DIFFERENT
    }

    public boolean isUnanswered() {
        return value.isEmpty() && files.isEmpty();
    }

    public boolean isSame() {
        return match == Match.SAME;
    }

    public boolean isDifferent() {
        return match == Match.DIFFERENT;
    }
}
