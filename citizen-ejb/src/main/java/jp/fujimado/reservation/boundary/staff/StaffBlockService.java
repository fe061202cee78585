package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.BlockRow;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.NewBlock;
import jp.fujimado.reservation.control.AppointmentDoor;
import jp.fujimado.reservation.control.Appointments;
import jp.fujimado.reservation.control.Blocking;
import jp.fujimado.reservation.entity.Block;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.time.CityClock;

/** Stretches in which a place takes no appointments. */
@Stateless
public class StaffBlockService {

    private static final String RECEIVE = "appointment.receive";
    private static final int SHOWN_DAYS = 42;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    AppointmentDoor door;

    @Inject
    Appointments appointments;

    @Inject
    Blocking blocking;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * From now on nobody can book the place in that stretch; who is booked already stays.
     *
     * @return number of the block
     * @throws InvalidInput with one sentence per field
     * @throws NotFound when the category or the place is not one of the acting official's departments
     */
    @RequiresPermission(RECEIVE)
    public long block(NewBlock typed) {
        Category category = door.category(typed.category(), RECEIVE);
        Block block = blocking.block(category, typed);
        record("appointment.block", category, block);
        return block.id();
    }

    /** Blocks of the departments' places in the next six weeks, in order. */
    @RequiresPermission(RECEIVE)
    public List<BlockRow> coming() {
        CalendarQuery query = new CalendarQuery(null, null, CityClock.day(clock.instant()), SHOWN_DAYS);
        return door.categories(RECEIVE).stream()
                .flatMap(category -> appointments.blocks(category, query).stream())
                .sorted(Comparator.comparing(BlockRow::startsAt))
                .toList();
    }

    /** Appointments that are booked in the stretch of a block and are to be moved or cancelled by hand. */
    @RequiresPermission(RECEIVE)
    public List<AppointmentRow> conflicts(long id) {
        Block block = found(id);
        Category category = door.category(block.categoryCode(), RECEIVE);
        record("appointment.conflicts", category, block);
        return appointments.touching(category, block);
    }

    /** The place takes appointments again. */
    @RequiresPermission(RECEIVE)
    public void unblock(long id) {
        Block block = found(id);
        record("appointment.unblock", door.category(block.categoryCode(), RECEIVE), block);
        em.remove(block);
    }

    private Block found(long id) {
        return Optional.ofNullable(em.find(Block.class, id)).orElseThrow(() -> new NotFound("shared.not-found"));
    }

    private void record(String act, Category category, Block block) {
        trail.act(act)
                .department(category.department())
                .target("reservation-block", block.id())
                .detail(category.code() + " " + block.slot())
                .write();
    }
}
