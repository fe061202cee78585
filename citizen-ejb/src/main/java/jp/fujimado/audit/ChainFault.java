package jp.fujimado.audit;

import java.io.Serializable;

/**
 * A place where a chain does not hold.
 *
 * @param position position of the row concerned; for a missing row the position it should have
 */
public record ChainFault(int chain, long position, Kind kind) implements Serializable {

    /** What is wrong there. */
    public enum Kind {
        /** The row's content does not match its hash. */
        CHANGED,
        /** A position is missing. */
        REMOVED,
        /** The row stands behind another one than it was written after. */
        REORDERED,
        /** Rows at the end are gone: the head knows a later position. */
        CUT_OFF
    }
}
