package jp.fujimado.shared.person;

import java.time.Instant;
import java.util.List;

/**
 * What one service puts on a citizen's my page (マイページ). Every implementation is found by itself, so that a new service
 * adds its part without touching my page. Each method sends at most one SQL statement and asks nobody outside the
 * database.
 */
public interface MyPagePart {

    /** What the person has to do here, and what is under way. */
    default Overview overview(long accountId) {
        return Overview.EMPTY;
    }

    /** What happened here before that moment, newest first, at most {@code limit}. */
    default List<TimelineEntry> timeline(long accountId, Instant before, int limit) {
        return List.of();
    }
}
