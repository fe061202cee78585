package jp.fujimado.citizenweb.api;

import java.time.Instant;
import java.util.List;
import jp.fujimado.procedure.definition.Condition;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.reservation.HoldSheet;

/**
 * A time that is held, with what is asked before it is confirmed.
 *
 * @param live whether it is still held
 */
public record HoldJson(
        long id,
        String category,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant heldUntil,
        boolean live,
        List<QuestionJson> questions) {

    /**
     * A question.
     *
     * @param required must be answered whenever it is asked
     * @param conditional asked only after certain answers to the questions before it
     * @param known what the city knows or the person typed already; empty for nothing
     */
    public record QuestionJson(
            String key,
            String type,
            String label,
            String hint,
            boolean required,
            boolean conditional,
            List<OptionJson> options,
            List<String> known) {

        static QuestionJson of(FormField field, HoldSheet sheet) {
            return new QuestionJson(
                    field.key(),
                    field.type().name(),
                    field.label(),
                    field.hint(),
                    field.alwaysRequired(),
                    !field.presence().visibleWhen().equals(Condition.ALWAYS),
                    field.options().stream()
                            .map(option -> new OptionJson(option.value(), option.label()))
                            .toList(),
                    sheet.answers().texts(field.key()));
        }
    }

    public record OptionJson(String value, String label) {}

    static HoldJson of(HoldSheet sheet) {
        return new HoldJson(
                sheet.row().id(),
                sheet.category(),
                sheet.place(),
                sheet.row().startsAt(),
                sheet.row().endsAt(),
                sheet.heldUntil(),
                sheet.live(),
                sheet.questions().fields().stream()
                        .map(field -> QuestionJson.of(field, sheet))
                        .toList());
    }
}
