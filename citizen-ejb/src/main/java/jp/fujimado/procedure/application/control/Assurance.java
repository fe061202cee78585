package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.RuleViolation;

/** Some procedures ask for a proof of identity: the card, or a document with a photograph that an official has seen. */
@ApplicationScoped
public class Assurance {

    @Inject
    Residents residents;

    /**
     * @param visit in which an official acts for the applicant; null when she does it herself
     * @throws RuleViolation when the procedure asks for a proof and there is none
     */
    public void require(ProcedureDefinition definition, long account, Visit visit) {
        if (!definition.guide().cardNeeded()) {
            return;
        }
        if (visit == null && !residents.isCardVerified(account)) {
            throw new RuleViolation("procedure.card-needed");
        }
        // A card that she showed some day says nothing about who is on the telephone now.
        if (visit != null && !visit.provesIdentity()) {
            throw new RuleViolation("procedure.document-needed");
        }
    }
}
