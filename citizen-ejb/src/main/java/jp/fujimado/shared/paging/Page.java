package jp.fujimado.shared.paging;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a long list, read by key so that the thousandth page costs what the first one does.
 *
 * @param rows at most the page size asked for
 * @param next position after the last row, for the next page; null on the last page
 * @param previous position before the first row, for the page before; null on the first page
 */
public record Page<T>(List<T> rows, String next, String previous) implements Serializable {

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
