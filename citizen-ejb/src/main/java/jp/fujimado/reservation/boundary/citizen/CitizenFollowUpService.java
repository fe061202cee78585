package jp.fujimado.reservation.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.reservation.control.FollowUps;
import jp.fujimado.reservation.control.ReservationBook;
import jp.fujimado.reservation.control.ReservationTrail;
import jp.fujimado.reservation.entity.FollowUp;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** What the signed-in person does after a meeting (面談のあと). */
@Stateless
public class CitizenFollowUpService {

    private static final String BOOK = "reservation.book";

    @Inject
    Accounts accounts;

    @Inject
    FollowUps followUps;

    @Inject
    ReservationBook book;

    @Inject
    ReservationTrail trail;

    @Inject
    Clock clock;

    /**
     * She has done it; a second time changes nothing.
     *
     * @throws NotFound when it is not hers, or was taken back
     */
    @RequiresPermission(BOOK)
    public void tick(long followUp) {
        FollowUp one = followUps.locked(followUp);
        Reservation meeting = book.own(one.reservationId(), accounts.current().id());
        if (one.done(FollowUp.DoneBy.PERSON, clock.instant())) {
            trail.note("reservation.tick", meeting);
        }
    }

    /**
     * She has not, after all.
     *
     * @throws NotFound when it is not hers, or was taken back
     * @throws RuleViolation when she has handed in an application
     */
    @RequiresPermission(BOOK)
    public void untick(long followUp) {
        FollowUp one = followUps.locked(followUp);
        Reservation meeting = book.own(one.reservationId(), accounts.current().id());
        one.undone();
        trail.note("reservation.untick", meeting);
    }
}
