package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import jp.fujimado.shared.time.CityClock;

/**
 * When a person wants to be told. Only mailings keep to it, and not the urgent ones.
 *
 * @param quietFrom hour in Japan at which the quiet begins (0 to 23); null for no quiet hours
 * @param quietUntil hour at which it ends
 * @param digestHour hour at which the messages of a day come together; null for each at its time
 */
public record Timing(Integer quietFrom, Integer quietUntil, Integer digestHour) implements Serializable {

    public static final Timing ANY = new Timing(null, null, null);

    /**
     * The first moment at which something that is due may be handed over, not before {@code now}.
     *
     * @param due since when it waits
     */
    public Instant earliest(Instant due, Instant now) {
        Instant moment = now;
        if (digestHour != null) {
            Instant digest = next(due, digestHour);
            moment = digest.isAfter(now) ? digest : now;
        }
        return isQuiet(moment) ? next(moment, quietUntil) : moment;
    }

    private boolean isQuiet(Instant moment) {
        if (quietFrom == null || quietUntil == null || quietFrom.equals(quietUntil)) {
            return false;
        }
        int hour = LocalDateTime.ofInstant(moment, CityClock.JAPAN).getHour();
        return quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
    }

    /** The next full {@code hour} in Japan, {@code from} itself included. */
    private static Instant next(Instant from, int hour) {
        LocalDateTime there = LocalDateTime.ofInstant(from, CityClock.JAPAN);
        LocalDateTime today = there.toLocalDate().atTime(LocalTime.of(hour, 0));
        return (today.isBefore(there) ? today.plusDays(1) : today)
                .atZone(CityClock.JAPAN)
                .toInstant();
    }
}
