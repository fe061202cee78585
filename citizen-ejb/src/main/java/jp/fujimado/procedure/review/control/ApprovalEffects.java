package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.Effect;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.spi.ApprovalEffect;
import jp.fujimado.procedure.spi.ApprovedApplication;

/** Carries out what an approval does in the registers of other domains, in the transaction of the decision. */
@ApplicationScoped
public class ApprovalEffects {

    @Inject
    Instance<ApprovalEffect> known;

    @Inject
    CaseFiles cases;

    public void apply(Application application) {
        ProcedureDefinition definition = cases.definition(application);
        ApprovedApplication approved = new ApprovedApplication(
                application.id(),
                application.accountId(),
                application.department(),
                application.receiptNumber(),
                application.applicantName(),
                application.applicantKana(),
                definition,
                definition.form().visibleAnswers(cases.answers(application)),
                cases.today());
        definition.outcome().effects().forEach(effect -> named(effect).apply(effect, approved));
    }

    private ApprovalEffect named(Effect effect) {
        return known.stream()
                .filter(one -> one.code().equals(effect.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing carries out the effect " + effect.code()));
    }
}
