package jp.fujimado.ui;

import java.util.Map;
import java.util.Set;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.definition.Condition;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.reservation.HoldSheet;

/** The questions of a category on one page, as the fields of forms want to read them. */
public class QuestionEntry {

    private final FormStep step;
    private final PageForm form;

    private QuestionEntry(long id, String category, String title, FormSchema questions, Answers answers) {
        FormPage page = new FormPage("questions", "", title, "", Condition.ALWAYS, questions.fields());
        step = new FormStep(id, category, title, page, answers, Set.of(), Map.of(), 1, 1, null, null, 0, null);
        form = PageForm.of(step);
    }

    /** The questions about a held time. */
    public static QuestionEntry of(HoldSheet sheet) {
        return new QuestionEntry(
                sheet.row().id(), sheet.category(), sheet.row().title(), sheet.questions(), sheet.answers());
    }

    /** The questions alone, without a time and without answers. */
    public static QuestionEntry of(String title, FormSchema questions) {
        return new QuestionEntry(0, "", title, questions, Answers.none());
    }

    public FormStep getStep() {
        return step;
    }

    public PageForm getForm() {
        return form;
    }
}
