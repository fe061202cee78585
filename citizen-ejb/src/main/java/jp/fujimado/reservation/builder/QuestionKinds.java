package jp.fujimado.reservation.builder;

import java.util.List;
import jp.fujimado.procedure.definition.FieldType;

/**
 * The kinds of fields of procedures that a clerk can ask for before an appointment: no files, which a booking does not
 * take, and no bank accounts, which nobody needs in order to talk.
 */
public final class QuestionKinds {

    public static final List<FieldType> ALL = List.of(
            FieldType.TEXT,
            FieldType.TEXTAREA,
            FieldType.RADIO,
            FieldType.SELECT,
            FieldType.CHECKS,
            FieldType.CHECK,
            FieldType.DATE,
            FieldType.NUMBER,
            FieldType.KANA,
            FieldType.PHONE,
            FieldType.EMAIL,
            FieldType.POSTCODE);

    private QuestionKinds() {}
}
