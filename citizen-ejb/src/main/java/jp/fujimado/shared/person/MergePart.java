package jp.fujimado.shared.person;

import java.util.Collection;
import java.util.List;

/**
 * Rows of one table that follow a person when two of her accounts become one, and that go back when that was a mistake.
 * Every implementation is found by itself.
 */
public interface MergePart {

    /** Stable name of the table, kept with the merge. */
    String code();

    /** Numbers of the account's rows. */
    List<Long> rows(long accountId);

    /** Gives these rows to the account. */
    void give(Collection<Long> rows, long accountId);
}
