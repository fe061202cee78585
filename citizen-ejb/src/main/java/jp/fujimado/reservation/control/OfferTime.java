package jp.fujimado.reservation.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import jp.fujimado.shared.time.CityClock;

/** How long an offered time is kept: two hours of the day, so that nobody loses it while she sleeps. */
final class OfferTime {

    private static final Duration ANSWER = Duration.ofHours(2);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private OfferTime() {}

    /** Last moment to take a time that is offered now; never after its begin. */
    static Instant until(Instant now, Instant startsAt) {
        LocalDateTime moment = LocalDateTime.ofInstant(now, CityClock.JAPAN);
        if (moment.toLocalTime().isBefore(MORNING)) {
            moment = moment.with(MORNING);
        }
        LocalDateTime evening = moment.with(EVENING);
        Duration today = moment.isBefore(evening) ? Duration.between(moment, evening) : Duration.ZERO;
        LocalDateTime end = today.compareTo(ANSWER) >= 0
                ? moment.plus(ANSWER)
                : moment.plusDays(1).with(MORNING).plus(ANSWER).minus(today);
        Instant until = FreeTimes.at(end);
        return until.isBefore(startsAt) ? until : startsAt;
    }
}
