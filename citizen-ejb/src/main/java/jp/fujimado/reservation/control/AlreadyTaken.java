package jp.fujimado.reservation.control;

import jakarta.ejb.ApplicationException;
import jp.fujimado.shared.error.Conflict;

/**
 * The time was taken before anything was locked or written, so that there is nothing to roll back. In a rush for one
 * time nearly every answer is this one, and H2 lets only one connection after the other roll back.
 */
@ApplicationException(rollback = false)
public class AlreadyTaken extends Conflict {

    public AlreadyTaken() {
        super("reservation.time-taken");
    }

    /** Where it comes from is known, and walking the stack costs more than the look at the seats. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
