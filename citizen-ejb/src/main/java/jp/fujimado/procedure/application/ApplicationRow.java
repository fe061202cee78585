package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.shared.person.Ongoing;
import jp.fujimado.shared.person.StatusLine;
import jp.fujimado.shared.text.Sentences;

/**
 * A citizen's application in a list.
 *
 * @param receiptNumber null while it is a draft
 * @param dueOn day by which the city wants to have decided; null for a draft
 * @param begunChannel on which way she asked an official to begin it; null when she began herself
 */
public record ApplicationRow(
        long id,
        String procedureCode,
        String title,
        String receiptNumber,
        ApplicationStatus status,
        Instant savedAt,
        Instant submittedAt,
        LocalDate dueOn,
        String returnReason,
        DeskChannel begunChannel)
        implements Serializable {

    public StatusLine statusLine() {
        return ApplicationSteps.of(status);
    }

    /** The same for lists that hold more than applications. */
    public Ongoing ongoing() {
        return new Ongoing(title, reference(), statusLine(), "/procedure/status.xhtml?id=" + id);
    }

    private String reference() {
        if (receiptNumber != null) {
            return Sentences.say("procedure.receipt", receiptNumber);
        }
        return begunChannel == null
                ? Sentences.say("procedure.draft")
                : Sentences.say("procedure.draft-on-behalf", Sentences.say(begunChannel.messageKey()));
    }

    /** Whether an official began it for her. */
    public boolean isBegunByOfficial() {
        return begunChannel != null;
    }

    public boolean isDraft() {
        return status == ApplicationStatus.DRAFT;
    }

    public boolean isReturned() {
        return status == ApplicationStatus.RETURNED;
    }

    /** Whether the citizen has to do something. */
    public boolean isToDo() {
        return isDraft() || isReturned();
    }
}
