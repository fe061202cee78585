package jp.fujimado.procedure.review;

import java.io.Serializable;
import java.util.List;

/** A page of the form as the citizen filled it in. */
public record CaseSection(String title, List<CaseFact> facts) implements Serializable {}
