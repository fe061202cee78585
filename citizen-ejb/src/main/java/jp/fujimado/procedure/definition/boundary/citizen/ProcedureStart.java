package jp.fujimado.procedure.definition.boundary.citizen;

import java.io.Serializable;
import jp.fujimado.identity.Department;
import jp.fujimado.procedure.definition.ProcedureGuide;

/**
 * Start page of a procedure.
 *
 * @param pages number of pages that the form has at most
 * @param targetOpenDays opening days (開庁日) from receipt to decision, by target
 */
public record ProcedureStart(
        String code, int version, ProcedureGuide guide, Department department, int pages, int targetOpenDays)
        implements Serializable {}
