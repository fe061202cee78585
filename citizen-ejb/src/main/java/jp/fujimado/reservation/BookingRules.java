package jp.fujimado.reservation;

import java.io.Serializable;
import java.util.List;

/**
 * How times of a category are booked.
 *
 * @param minutes length of an appointment
 * @param buffer minutes that stay free after it
 * @param earliestHours how long before its begin a time can be booked at the latest
 * @param latestDays how many days ahead times can be booked
 * @param holdMinutes how long a time is kept while the person answers
 * @param changeHours how long before its begin a person can move or cancel by herself
 * @param approved whether an official has to approve what was booked
 * @param reminderHours when the person is reminded, in hours before the begin
 */
public record BookingRules(
        int minutes,
        int buffer,
        int earliestHours,
        int latestDays,
        int holdMinutes,
        int changeHours,
        boolean approved,
        List<Integer> reminderHours)
        implements Serializable {}
