package jp.fujimado.procedure.definition;

import java.io.Serializable;

/**
 * One version of one procedure.
 *
 * @param id code and version
 * @param guide what the start page says and the search finds
 * @param form what the applicant is asked
 * @param review who assesses and decides, and how fast
 * @param outcome messages, decision letter and effects
 */
public record ProcedureDefinition(
        DefinitionId id, ProcedureGuide guide, FormSchema form, ReviewRoute review, Outcome outcome)
        implements Serializable {

    public String code() {
        return id.code();
    }

    public int version() {
        return id.version();
    }

    public String title() {
        return guide.title();
    }

    /** What a list of procedures shows. */
    public ProcedureCard card() {
        return new ProcedureCard(code(), title(), guide.lead(), guide.finding().lifeEvents());
    }

    /** Code of the department (課) in charge. */
    public String department() {
        return guide.department();
    }
}
