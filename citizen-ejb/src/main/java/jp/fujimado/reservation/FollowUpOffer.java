package jp.fujimado.reservation;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What an official can choose from after a meeting.
 *
 * @param suggested words by key of what the category suggests and nobody has written yet
 * @param ticked keys that are ticked at first: all of them while nothing was written
 * @param procedures titles by code of everything that is offered
 */
public record FollowUpOffer(Map<String, String> suggested, List<String> ticked, Map<String, String> procedures)
        implements Serializable {}
