package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person is to do after her meeting (面談のあと).
 *
 * @param reservation number of the meeting
 * @param procedure code of a procedure; null for a task in words
 * @param text title of the procedure when it was written, or the task
 * @param dueOn last day; null without one
 * @param author who wrote it
 * @param doneAt null while it is to be done
 * @param byApplication whether it is done because she handed in an application
 * @param revision goes up with every change
 */
public record FollowUpRow(
        long id,
        long reservation,
        String procedure,
        String text,
        LocalDate dueOn,
        Instant writtenAt,
        String author,
        Instant doneAt,
        boolean byApplication,
        int revision)
        implements Serializable {

    public boolean isForProcedure() {
        return procedure != null;
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
