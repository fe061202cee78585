package jp.fujimado.reservation.builder;

/**
 * A new kind of appointment, as an official begins it.
 *
 * @param department code of the department that will meet people
 * @param copyOf code of the category that it begins as a copy of; empty to begin from nothing
 */
public record NewDraft(String department, String title, String copyOf) {}
