package jp.fujimado.procedure.application.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.AnswerSheet;
import jp.fujimado.procedure.application.control.AnswerChecker;
import jp.fujimado.procedure.application.control.Prefilling;
import jp.fujimado.procedure.application.control.SheetWriter;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.control.Forms;
import jp.fujimado.procedure.definition.control.LifeEvents;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.json.JsonSection;

/** The form engine for the other domains: the same kinds of fields, read and checked in the same way. */
@ApplicationScoped
public class Questions {

    @Inject
    AnswerChecker checker;

    @Inject
    Prefilling prefilling;

    @Inject
    SheetWriter sheets;

    @Inject
    LifeEvents lifeEvents;

    /** Codes of the life events under which services are found. */
    public Set<String> lifeEvents() {
        return lifeEvents.codes();
    }

    /** Their names by code, in the order of the city. */
    public Map<String, String> lifeEventNames() {
        Map<String, String> names = new LinkedHashMap<>();
        lifeEvents.all().forEach(event -> names.put(event.code(), event.name()));
        return names;
    }

    /** Reads a form as {@code form.json} of a procedure has it; problems are noted in the section. */
    public FormSchema read(JsonSection json) {
        return Forms.read(json);
    }

    /** The typed values in stored form, whether they are right or not. */
    public Answers normalise(FormSchema form, Map<String, ? extends List<String>> typed) {
        return checker.normalise(form, typed);
    }

    /**
     * Refuses answers that have to be mended.
     *
     * @return those to visible fields
     * @throws InvalidInput with one sentence per field
     */
    public Answers checked(FormSchema form, Answers answers) {
        Answers seen = form.visibleAnswers(answers);
        List<InputProblem> problems = checker.check(form, seen);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return seen;
    }

    /** The answers, with what the citizen master knows for fields that have none yet. */
    public Answers prefilled(FormSchema form, Answers kept, long accountId) {
        return prefilling.fill(form, kept, accountId).answers();
    }

    /** The answers as officials read them: confidential ones masked, hidden addresses (支援措置) left out. */
    public AnswerSheet sheetForOfficial(FormSchema form, Answers answers, long accountId) {
        return sheets.forOfficial(form, answers, accountId);
    }

    /** The answers as their owner reads them. */
    public AnswerSheet sheet(FormSchema form, Answers answers, long accountId) {
        return sheets.forOwner(form, answers, accountId);
    }
}
