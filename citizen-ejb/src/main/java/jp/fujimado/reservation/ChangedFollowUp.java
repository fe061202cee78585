package jp.fujimado.reservation;

/**
 * Another wording or day for what is to be done after a meeting, as it was typed.
 *
 * @param text of a task; the title of a procedure stays
 * @param revision that was seen
 */
public record ChangedFollowUp(String text, String dueOn, int revision) {}
