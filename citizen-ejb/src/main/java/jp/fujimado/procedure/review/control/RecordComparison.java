package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.AnswerSheet;
import jp.fujimado.procedure.application.AnswerSheet.Fact;
import jp.fujimado.procedure.application.control.SheetWriter;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.review.CaseFact;
import jp.fujimado.procedure.review.CaseFact.Match;
import jp.fujimado.procedure.review.CaseSection;
import jp.fujimado.resident.boundary.Residents;

/** Lays the answers beside the citizen's record, so that an official sees at once what was changed in the form. */
@ApplicationScoped
public class RecordComparison {

    @Inject
    SheetWriter sheets;

    @Inject
    Residents residents;

    public List<CaseSection> sections(FormSchema form, Answers answers, Application application) {
        AnswerSheet sheet = sheets.forOfficial(form, answers, application.accountId());
        Map<String, String> recorded = residents.prefill(application.accountId());
        return sheet.sections().stream()
                .map(section -> new CaseSection(
                        section.title(),
                        section.facts().stream()
                                .map(fact -> fact(form, fact, answers, recorded))
                                .toList()))
                .toList();
    }

    private static CaseFact fact(FormSchema form, Fact fact, Answers answers, Map<String, String> recorded) {
        FormField field = form.field(fact.fieldKey()).orElseThrow();
        String known = recorded.get(field.handling().prefill());
        Match match = compare(answers.text(field.key()), known);
        boolean tell = match == Match.DIFFERENT && !field.sensitive();
        return new CaseFact(
                fact.fieldKey(),
                fact.label(),
                fact.value(),
                fact.masked(),
                fact.files(),
                match,
                tell ? SheetWriter.inWords(field, answers.with(field.key(), known)) : null);
    }

    /** Spaces and hyphens do not count: 0466-25-1111 and 0466251111 are the same number. */
    static Match compare(String answer, String known) {
        if (known == null) {
            return Match.NONE;
        }
        return plain(answer).equals(plain(known)) ? Match.SAME : Match.DIFFERENT;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u3000-]", "");
    }
}
