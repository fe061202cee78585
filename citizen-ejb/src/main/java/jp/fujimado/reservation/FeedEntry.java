package jp.fujimado.reservation;

import java.time.Instant;

/**
 * An appointment as a calendar program outside may keep it: nobody's name, no link of a meeting room.
 *
 * @param revision grows with each change
 * @param tentative whether it waits for an approval
 */
public record FeedEntry(
        long id,
        int revision,
        String title,
        String place,
        String receiptNumber,
        Instant bookedAt,
        Instant startsAt,
        Instant endsAt,
        boolean tentative) {}
