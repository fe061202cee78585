package jp.fujimado.db;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What many people were told of their bookings, to be checked afterwards. A time is certainly somebody's from the moment
 * in which she was told so until the moment in which she begins to give it back; more people at once than there are seats
 * mean that one seat was promised twice, whatever the database says now.
 */
final class BookingHistory {

    /** The time is taken (+1) or about to be given back (-1) at that moment of {@link System#nanoTime}. */
    private record Step(LocalDateTime time, long at, int change) {}

    private final Collection<Step> steps = new ConcurrentLinkedQueue<>();
    private final Map<Long, LocalDateTime> open = new ConcurrentHashMap<>();

    void told(long reservation, LocalDateTime time) {
        steps.add(new Step(time, System.nanoTime(), 1));
        open.put(reservation, time);
    }

    /** To be called before the city is asked. */
    void givesBack(long reservation) {
        steps.add(new Step(open.remove(reservation), System.nanoTime(), -1));
    }

    /** The city has said no, so nothing was given back. */
    void keeps(long reservation, LocalDateTime time) {
        told(reservation, time);
    }

    int size() {
        return steps.size();
    }

    /** Reservations that people rely on at the end, by number. */
    Map<Long, LocalDateTime> open() {
        return new TreeMap<>(open);
    }

    /** The most people who could rely on the same time at the same moment. */
    int most() {
        List<Step> inOrder = new ArrayList<>(steps);
        inOrder.sort(Comparator.comparingLong(Step::at));
        Map<LocalDateTime, Integer> now = new TreeMap<>();
        int most = 0;
        for (Step step : inOrder) {
            most = Math.max(most, now.merge(step.time(), step.change(), Integer::sum));
        }
        return most;
    }
}
