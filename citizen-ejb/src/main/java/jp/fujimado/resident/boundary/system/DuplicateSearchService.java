package jp.fujimado.resident.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.control.DuplicateBook;
import jp.fujimado.resident.entity.DuplicateWalk;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.security.RequiresPermission;

/** Follows the changes of people and finds who may be twice in the citizen master. */
@Stateless
public class DuplicateSearchService {

    /** A change is dated before it is committed; by then every one of that moment is. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    @Inject
    DuplicateBook book;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Looks at the next people that have changed.
     *
     * @return whether there may be more
     */
    @RequiresPermission("duplicate.search")
    public boolean step(int people) {
        Instant until = clock.instant().minus(SETTLED);
        DuplicateWalk walk = book.walk();
        List<Resident> batch = book.changed(walk, until, people);
        int pairs = batch.isEmpty() ? 0 : book.renew(batch);
        if (!batch.isEmpty()) {
            Resident last = batch.get(batch.size() - 1);
            walk.reach(last.updatedAt(), last.id());
        }
        if (batch.size() < people) {
            walk.upToDate(until);
        }
        if (pairs > 0) {
            trail.act("duplicate.search")
                    .detail(batch.size() + " people, " + pairs + " pairs came or went")
                    .write();
        }
        return batch.size() == people;
    }
}
