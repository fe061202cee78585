package jp.fujimado.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one source of time: instants in UTC, calendar rules in Japan's zone. */
@ApplicationScoped
public class CityClock {

    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(JAPAN);
    }
}
