package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.OpeningDays;

/** Reads what was typed into a form and says in plain Japanese what has to be mended, one sentence per field. */
@Dependent
public class AnswerChecker {

    private final Clock clock;
    private final OpeningDays openingDays;

    @Inject
    public AnswerChecker(Clock clock, OpeningDays openingDays) {
        this.clock = clock;
        this.openingDays = openingDays;
    }

    /**
     * The typed values in stored form. Fields that the page does not have are dropped; what cannot be read stays as
     * typed. A page that is only partly filled in is fine: this is also how drafts are saved.
     */
    public Answers normalise(FormPage page, Map<String, ? extends List<String>> raw) {
        return AnswerNormaliser.normalise(page.fields(), raw);
    }

    /** The same for all pages at once. */
    public Answers normalise(FormSchema form, Map<String, ? extends List<String>> raw) {
        return AnswerNormaliser.normalise(form.fields(), raw);
    }

    /**
     * What is wrong on one page, in the order of its fields; hidden fields are not looked at.
     *
     * @param answers normalised answers of the whole form, because conditions look at earlier pages
     */
    public List<InputProblem> check(FormSchema form, FormPage page, Answers answers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CityClock.JAPAN);
        Answers seen = form.visibleAnswers(answers);
        FieldCheck check = new FieldCheck(seen, today, openingDays);
        List<InputProblem> problems = new ArrayList<>();
        for (FormField field : form.visibleFields(page, seen)) {
            check.problem(field).ifPresent(sentence -> problems.add(new InputProblem(field.key(), sentence)));
        }
        return problems;
    }

    /** What is wrong in the whole form, page by page; empty means it can be submitted. */
    public List<InputProblem> check(FormSchema form, Answers answers) {
        return form.visiblePages(answers).stream()
                .flatMap(page -> check(form, page, answers).stream())
                .toList();
    }
}
