package jp.fujimado.reservation;

import java.io.Serializable;

/** A category in a list. */
public record CategoryCard(String code, String title, String lead, String departmentName) implements Serializable {}
