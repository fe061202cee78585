package jp.fujimado.reservation;

import java.io.Serializable;
import java.util.List;

/**
 * What people read before they book.
 *
 * @param kana reading, by which lists are sorted
 * @param lead one sentence
 * @param description more sentences; may be empty
 * @param bring what to bring
 * @param lifeEvents codes of {@code city/life-events.json}
 * @param words other words by which people search
 */
public record CategoryGuide(
        String title,
        String kana,
        String lead,
        String description,
        List<String> bring,
        List<String> lifeEvents,
        List<String> words)
        implements Serializable {}
