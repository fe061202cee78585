package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FormSchema;

/**
 * A held time, with what is asked before it is confirmed.
 *
 * @param place code of the place
 * @param childAccount child for whom it is; null for the person herself
 * @param heldUntil until when it is kept
 * @param live whether it still is kept
 * @param answers what the person typed so far, filled up from what the city knows
 */
public record HoldSheet(
        ReservationRow row,
        String category,
        String place,
        Long childAccount,
        Instant heldUntil,
        boolean live,
        FormSchema questions,
        Answers answers)
        implements Serializable {}
