package jp.fujimado.mypage;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.resident.FamilyRow;

/** A child with what comes next for it, the nearest first. */
public record ChildCard(FamilyRow child, List<ChildStep> next) implements Serializable {}
