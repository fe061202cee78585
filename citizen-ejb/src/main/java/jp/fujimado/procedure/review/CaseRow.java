package jp.fujimado.procedure.review;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.Turn;

/**
 * A case in the inbox.
 *
 * @param assessorName null while nobody has taken it over
 * @param daysLeft calendar days until the due day; negative when it has passed
 * @param age days since it was handed in
 */
public record CaseRow(
        long id,
        String receiptNumber,
        String title,
        String applicantName,
        String applicantKana,
        ApplicationStatus status,
        Turn waitingFor,
        String assessorName,
        LocalDate dueOn,
        Instant submittedAt,
        long daysLeft,
        long age)
        implements Serializable {

    public boolean isClosed() {
        return status.isFinal();
    }

    public boolean isLate() {
        return !isClosed() && daysLeft < 0;
    }

    /** Days past the due day. */
    public long daysLate() {
        return -daysLeft;
    }

    public boolean isToday() {
        return !isClosed() && daysLeft == 0;
    }

    /** Whether the days that are left are worth a word. */
    public boolean isSoon() {
        return !isClosed() && daysLeft > 0;
    }
}
