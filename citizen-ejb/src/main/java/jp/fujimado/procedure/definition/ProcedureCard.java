package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;

/** A procedure in a list of results. */
public record ProcedureCard(String code, String title, String lead, List<String> lifeEvents) implements Serializable {}
