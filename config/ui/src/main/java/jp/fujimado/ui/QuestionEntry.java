package jp.fujimado.ui;

import java.util.Map;
import java.util.Set;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.definition.Condition;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.reservation.HoldSheet;

/** The questions of a category on one page, as the fields of forms want to read them. */
public class QuestionEntry {

    private final FormStep step;
    private final PageForm form;

    private QuestionEntry(HoldSheet sheet) {
        FormPage page = new FormPage(
                "questions",
                "",
                sheet.row().title(),
                "",
                Condition.ALWAYS,
                sheet.questions().fields());
        step = new FormStep(
                sheet.row().id(),
                sheet.category(),
                sheet.row().title(),
                page,
                sheet.answers(),
                Set.of(),
                Map.of(),
                1,
                1,
                null,
                null,
                0,
                null);
        form = PageForm.of(step);
    }

    /** The questions about a held time. */
    public static QuestionEntry of(HoldSheet sheet) {
        return new QuestionEntry(sheet);
    }

    public FormStep getStep() {
        return step;
    }

    public PageForm getForm() {
        return form;
    }
}
