package jp.fujimado.reservation.boundary.citizen;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.FreeTime.Availability;

/**
 * A time that somebody has chosen.
 *
 * @param nearest the three nearest free times of all places when it is not free; otherwise none
 */
public record OfferedTime(CategoryPage page, Availability availability, List<FreeTime> nearest)
        implements Serializable {

    public boolean isFree() {
        return availability == Availability.FREE;
    }

    public boolean isTaken() {
        return availability == Availability.TAKEN;
    }

    public boolean isClosed() {
        return availability == Availability.CLOSED;
    }
}
