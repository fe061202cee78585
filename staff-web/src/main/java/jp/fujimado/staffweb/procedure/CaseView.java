package jp.fujimado.staffweb.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.review.CaseDetail;
import jp.fujimado.procedure.review.boundary.staff.StaffAssessmentService;
import jp.fujimado.procedure.review.boundary.staff.StaffCaseService;
import jp.fujimado.procedure.review.boundary.staff.StaffDecisionService;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One case: what the citizen handed in, and what the official makes of it. */
@Named
@RequestScoped
public class CaseView {

    /** What an assessor or an approver can choose. */
    private enum Result {
        GRANT,
        RETURN,
        REFUSE
    }

    @Inject
    StaffCaseService cases;

    @Inject
    StaffAssessmentService assessment;

    @Inject
    StaffDecisionService decision;

    @Inject
    @Param(name = "id")
    Long id;

    @Inject
    @Param(name = "show")
    String shown;

    private final CaseForm form = new CaseForm();
    private CaseDetail detail;
    private String revealed;

    /** Right before the page is drawn, and only then: each look at a case goes on record. */
    public void show() {
        requireId();
        if (shown != null && FacesContext.getCurrentInstance().isPostback()) {
            revealed = cases.reveal(id, shown);
        }
        detail = cases.open(id);
        form.drawnFrom(detail.revision());
    }

    public String start() {
        assessment.start(requireId(), form.getRevision());
        return done("case.done.started");
    }

    public String assess() {
        switch (result()) {
            case GRANT -> assessment.recommend(requireId(), form.getRevision(), Recommendation.GRANT, form.getReason());
            case RETURN -> assessment.returnForCorrection(requireId(), form.getRevision(), form.getReason());
            case REFUSE ->
                assessment.recommend(requireId(), form.getRevision(), Recommendation.REFUSE, form.getReason());
        }
        return done("case.done." + form.getResult());
    }

    public String decide() {
        switch (result()) {
            case GRANT -> decision.approve(requireId(), form.getRevision(), form.getReason());
            case RETURN -> decision.sendBack(requireId(), form.getRevision(), form.getReason());
            case REFUSE -> decision.refuse(requireId(), form.getRevision(), form.getReason());
        }
        return done("case.decided." + form.getResult());
    }

    public String write() {
        cases.note(requireId(), form.getNote());
        return done("case.done.noted");
    }

    private Result result() {
        if (form.getResult() == null) {
            throw new InvalidInput(List.of(new InputProblem("result", Sentences.say("procedure.result.missing"))));
        }
        return Result.valueOf(form.getResult());
    }

    private long requireId() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        return id;
    }

    private String done(String key) {
        Messages.create(StaffTexts.say(key)).flash().add();
        return "/procedure/case.xhtml?faces-redirect=true&id=" + id;
    }

    public CaseForm getForm() {
        return form;
    }

    public CaseDetail getDetail() {
        return detail;
    }

    /** Value to label of what can be chosen; the words are those of the procedure. */
    public Map<String, String> getResults() {
        Map<String, String> results = new LinkedHashMap<>();
        boolean deciding = detail != null && isDecidable();
        results.put(Result.GRANT.name(), deciding ? withAmount(detail.approvedWord()) : grant());
        results.put(Result.RETURN.name(), StaffTexts.say(deciding ? "case.decide.back" : "case.assess.return"));
        results.put(Result.REFUSE.name(), deciding ? detail.refusedWord() : StaffTexts.say("case.assess.refuse"));
        return results;
    }

    private String grant() {
        String word = StaffTexts.say("case.assess.grant");
        return detail == null ? word : withAmount(word);
    }

    private String withAmount(String word) {
        return detail.amount().isEmpty() ? word : StaffTexts.say("case.with-amount", word, detail.amount());
    }

    /** The masked answer that was asked for in full. */
    public String getRevealed() {
        return revealed;
    }

    public boolean isRevealed(String fieldKey) {
        return revealed != null && fieldKey.equals(shown);
    }

    // While a sent form is read nothing is loaded yet: all forms count as there, and the services decide.

    public boolean isStartable() {
        return detail == null || detail.acts().isStartable();
    }

    public boolean isAssessable() {
        return detail == null || detail.acts().isAssessable();
    }

    public boolean isDecidable() {
        return detail == null || detail.acts().isDecidable();
    }

    public boolean isJudgeable() {
        return isAssessable() || isDecidable();
    }

    public boolean isNotable() {
        return detail == null || detail.acts().notable();
    }
}
