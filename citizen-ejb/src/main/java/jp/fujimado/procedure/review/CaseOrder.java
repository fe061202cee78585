package jp.fujimado.procedure.review;

import java.io.Serializable;

/** In which order the inbox lists its cases. */
public record CaseOrder(Key key, boolean descending) implements Serializable {

    /** What decides the order; ties follow the order in which the applications were begun. */
    public enum Key {
        DUE,
        RECEIVED,
        /** By the applicant's reading or name: the order of search results. */
        NAME
    }

    /** The most urgent first. */
    public static final CaseOrder DUE_FIRST = new CaseOrder(Key.DUE, false);

    /** Whether the list is in this order with small values first. */
    public boolean isAscending(Key asked) {
        return key == asked && !descending;
    }
}
