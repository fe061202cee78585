package jp.fujimado.identity;

import java.io.Serializable;
import java.util.List;

/**
 * What a file would change in the directory, before it does.
 *
 * @param rows rows with data that were read
 * @param problems what has to be mended first; while there are any, nothing can be applied
 * @param changes in the order of the file
 * @param fingerprint of the changes: another one means that the directory has changed meanwhile
 */
public record ImportPreview(
        long id, int rows, List<Problem> problems, List<Change> changes, String fingerprint, boolean applied)
        implements Serializable {

    /** @param line line of the file, from 1 */
    public record Problem(long line, String sentence) implements Serializable {}

    /** What becomes of one official or one of her roles. */
    public record Change(Kind kind, String staffNumber, String name, String what) implements Serializable {

        /** Added, changed, or ended because the file has it no more. */
        public enum Kind {
            ADD,
            CHANGE,
            END
        }
    }

    public boolean isApplicable() {
        return problems.isEmpty() && !changes.isEmpty() && !applied;
    }

    public long count(String kind) {
        return changes.stream()
                .filter(change -> change.kind().name().equals(kind))
                .count();
    }
}
