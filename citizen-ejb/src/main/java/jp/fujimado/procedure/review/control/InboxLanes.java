package jp.fujimado.procedure.review.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.fujimado.procedure.Turn;
import jp.fujimado.procedure.application.entity.OpenState;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.control.Lane.Match;

/**
 * Which lanes make up a queue. The columns and their order are those of the indexes {@code ix_application_turn_*},
 * {@code ix_application_procedure_*} and {@code ix_application_assessor_*}; a lane without such an index would read the
 * whole table.
 */
final class InboxLanes {

    /** Days from today that count as 期限が3日以内. */
    private static final int SOON = 3;

    private static final List<Turn> OPEN_TURNS = List.of(Turn.ASSESSOR, Turn.APPROVER, Turn.CITIZEN);

    private final Collection<String> departments;
    private final String subject;
    private final LocalDate today;

    /** @param subject login of the acting person, for the queue of her own cases */
    InboxLanes(Collection<String> departments, String subject, LocalDate today) {
        this.departments = departments;
        this.subject = subject;
        this.today = today;
    }

    /** @param procedureCode null for all procedures; does not count for the acting person's own cases */
    List<Lane> of(Queue queue, String procedureCode, CaseOrder.Key order) {
        List<Lane> lanes = new ArrayList<>();
        for (String department : departments) {
            if (queue == Queue.MINE) {
                lanes.add(mine(department, key(order)));
            } else {
                turns(queue).forEach(turn -> lanes.add(lane(department, procedureCode, turn, queue, order)));
            }
        }
        return lanes;
    }

    private Lane lane(String department, String procedureCode, Turn turn, Queue queue, CaseOrder.Key order) {
        List<Match> matches = new ArrayList<>();
        matches.add(new Match("department", department));
        if (procedureCode != null) {
            matches.add(new Match("procedureCode", procedureCode));
        }
        matches.add(new Match("openState", turn == Turn.NOBODY ? OpenState.CLOSED : OpenState.OPEN));
        matches.add(new Match("waitingFor", turn));
        return new Lane(matches, key(order), earliest(queue), latest(queue));
    }

    private Lane mine(String department, String key) {
        List<Match> matches = List.of(
                new Match("department", department),
                new Match("assessorSubject", subject),
                new Match("openState", OpenState.OPEN));
        return new Lane(matches, key, null, null);
    }

    private static List<Turn> turns(Queue queue) {
        return switch (queue) {
            case ALL, DUE_SOON, OVERDUE, MINE -> OPEN_TURNS;
            case ASSESSMENT -> List.of(Turn.ASSESSOR);
            case APPROVAL -> List.of(Turn.APPROVER);
            case CORRECTION -> List.of(Turn.CITIZEN);
            case DONE -> List.of(Turn.NOBODY);
        };
    }

    private LocalDate earliest(Queue queue) {
        return queue == Queue.DUE_SOON ? today : null;
    }

    private LocalDate latest(Queue queue) {
        return switch (queue) {
            case DUE_SOON -> today.plusDays(SOON);
            case OVERDUE -> today.minusDays(1);
            default -> null;
        };
    }

    private static String key(CaseOrder.Key order) {
        return order == CaseOrder.Key.RECEIVED ? "submittedAt" : "dueOn";
    }
}
