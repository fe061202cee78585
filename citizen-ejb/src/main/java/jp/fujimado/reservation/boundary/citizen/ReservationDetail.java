package jp.fujimado.reservation.boundary.citizen;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.identity.Department;
import jp.fujimado.procedure.application.AnswerSheet;
import jp.fujimado.reservation.FollowUpRow;
import jp.fujimado.reservation.PlaceRow;
import jp.fujimado.reservation.ReservationRow;

/**
 * A person's own reservation.
 *
 * @param meetingLink of the online room; empty for other places, and unless it is booked
 * @param reason what an official said when she moved, declined or cancelled it; null without
 * @param followUps what she is to do after it
 * @param changeable whether she may move or cancel it by herself
 * @param changeHours how long before the begin that ends
 */
public record ReservationDetail(
        ReservationRow row,
        String category,
        PlaceRow place,
        String meetingLink,
        String reason,
        Department department,
        List<String> bring,
        AnswerSheet answers,
        List<FollowUpRow> followUps,
        boolean changeable,
        int changeHours)
        implements Serializable {}
