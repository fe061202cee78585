package jp.fujimado.reservation.boundary.citizen;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.identity.Department;
import jp.fujimado.procedure.application.AnswerSheet;
import jp.fujimado.reservation.PlaceRow;
import jp.fujimado.reservation.ReservationRow;

/**
 * A person's own reservation.
 *
 * @param meetingLink of the online room; empty for other places, and once it is cancelled
 * @param changeable whether she may move or cancel it by herself
 * @param changeHours how long before the begin that ends
 */
public record ReservationDetail(
        ReservationRow row,
        String category,
        PlaceRow place,
        String meetingLink,
        Department department,
        List<String> bring,
        AnswerSheet answers,
        boolean changeable,
        int changeHours)
        implements Serializable {}
