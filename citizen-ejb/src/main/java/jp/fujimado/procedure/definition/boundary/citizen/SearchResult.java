package jp.fujimado.procedure.definition.boundary.citizen;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.procedure.definition.ProcedureCard;

/**
 * What a search found.
 *
 * @param similar procedures that look alike, only when nothing was found
 */
public record SearchResult(List<ProcedureCard> found, List<ProcedureCard> similar) implements Serializable {}
