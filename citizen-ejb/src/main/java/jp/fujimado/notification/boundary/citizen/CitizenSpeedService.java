package jp.fujimado.notification.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.notification.SpeedRow;
import jp.fujimado.notification.control.SpeedBook;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.time.CityClock;

/** How fast the city's messages go out, for everybody to see. */
@Stateless
public class CitizenSpeedService {

    private static final int DAYS = 30;

    @Inject
    SpeedBook book;

    @Inject
    Clock clock;

    /** The last thirty days, newest first. */
    @RequiresPermission("news.read")
    public List<SpeedRow> days() {
        return book.newest(LocalDate.ofInstant(clock.instant(), CityClock.JAPAN).minusDays(DAYS));
    }
}
