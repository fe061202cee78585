package jp.fujimado.resident.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.fujimado.shared.security.CurrentActor;

/** Twice a minute: searches for duplicates among the people that have changed; a whole city takes some minutes. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DuplicateSearchTimer {

    private static final int PEOPLE = 50;
    private static final int STEPS = 400;

    @Inject
    DuplicateSearchService search;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void follow() {
        currentActor.asSystem(() -> {
            int steps = 0;
            while (search.step(PEOPLE) && steps < STEPS) {
                steps++;
            }
            return null;
        });
    }
}
