package jp.fujimado.reservation;

import java.util.List;

/**
 * What an official writes after a meeting, as it was typed; each part may be empty.
 *
 * @param suggested keys of what was ticked, see {@link FollowUpOffer#suggested}
 * @param procedure code of another procedure
 * @param text another task in words
 * @param dueOn by when that procedure or task
 */
public record NewFollowUps(List<String> suggested, String procedure, String text, String dueOn) {}
