package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Two people who may be one (重複の候補). Addresses are left out.
 *
 * @param likelihood from 0 to 100
 * @param reasons what they have in common, in words
 * @param partedAt when an official found that they are two people; null while they may be one
 * @param partedBy name of that official
 * @param note what she wrote to it, may be null
 */
public record DuplicateRow(
        long id,
        ResidentRow first,
        ResidentRow second,
        int likelihood,
        List<String> reasons,
        Instant partedAt,
        String partedBy,
        String note)
        implements Serializable {

    /** Very likely (3), likely (2) or possible (1). */
    public int getGrade() {
        if (likelihood >= 80) {
            return 3;
        }
        return likelihood >= 60 ? 2 : 1;
    }
}
