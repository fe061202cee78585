package jp.fujimado.notification;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How fast messages went out on one day.
 *
 * @param handedOver taken by mail servers, LINE and browsers
 * @param withinTen of them, within ten seconds
 */
public record SpeedRow(LocalDate day, Lane lane, long handedOver, long withinTen) implements Serializable {

    /** Share within ten seconds, in tenths of a percent rounded down, so that 100 means all. */
    public String share() {
        long thousandths = handedOver == 0 ? 0 : withinTen * 1000 / handedOver;
        return thousandths / 10 + "." + thousandths % 10;
    }
}
