package jp.fujimado.benefit;

import java.io.Serializable;
import java.util.List;

/**
 * What a department has to pay.
 *
 * @param waiting number of grants that are not exported yet
 * @param total their sum in yen
 * @param rows the oldest of them, at most 100
 * @param exports the newest exports, at most 50
 */
public record DepartmentPayments(
        String department,
        String departmentName,
        long waiting,
        long total,
        List<GrantRow> rows,
        List<ExportRow> exports)
        implements Serializable {

    /** Whether there is something to export. */
    public boolean isExportable() {
        return waiting > 0;
    }
}
