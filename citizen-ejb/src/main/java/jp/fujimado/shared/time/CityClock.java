package jp.fujimado.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one source of time: instants in UTC, calendar rules in Japan's zone. */
@ApplicationScoped
public class CityClock {

    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** The day of a moment, as people in Japan count it. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, JAPAN);
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(JAPAN);
    }
}
