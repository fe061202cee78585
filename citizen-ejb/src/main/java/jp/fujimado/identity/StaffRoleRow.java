package jp.fujimado.identity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A role of an official (担当).
 *
 * @param endsOn last day; null without one
 */
public record StaffRoleRow(long id, String department, String role, LocalDate startsOn, LocalDate endsOn)
        implements Serializable {

    public boolean isHeld(LocalDate today) {
        return !today.isBefore(startsOn) && !isOver(today);
    }

    public boolean isOver(LocalDate today) {
        return endsOn != null && today.isAfter(endsOn);
    }
}
