package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Partners that failed again and again are left alone for a while, so that a fault there costs neither tries nor threads
 * here. By outcomes and the city's clock, which a circuit breaker of exceptions cannot see.
 */
@ApplicationScoped
public class Rests {

    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofSeconds(30);

    @Inject
    Clock clock;

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    public boolean isResting(String partner) {
        Instant end = until.get(partner);
        return end != null && clock.instant().isBefore(end);
    }

    public void worked(String partner) {
        failures.remove(partner);
        until.remove(partner);
    }

    /** After three failures in a row it rests. */
    public void failed(String partner) {
        if (failures.merge(partner, 1, Integer::sum) >= FAILURES) {
            rest(partner, REST);
        }
    }

    /** The partner asked for it. */
    public void rest(String partner, Duration time) {
        until.put(partner, clock.instant().plus(time));
        failures.remove(partner);
    }
}
