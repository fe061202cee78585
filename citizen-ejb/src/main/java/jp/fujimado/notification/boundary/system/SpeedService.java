package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import jp.fujimado.notification.control.SpeedBook;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.time.CityClock;

/** Counts how fast messages went out. */
@Stateless
public class SpeedService {

    @Inject
    SpeedBook book;

    @Inject
    Clock clock;

    /** Today and yesterday, which may just have ended. */
    @RequiresPermission("delivery.send")
    public void count() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CityClock.JAPAN);
        book.count(today.minusDays(1));
        book.count(today);
    }
}
