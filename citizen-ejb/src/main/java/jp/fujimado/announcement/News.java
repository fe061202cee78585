package jp.fujimado.announcement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A notice for everybody.
 *
 * @param topic one word, for example 子育て
 * @param link path within the portal
 */
public record News(LocalDate publishedOn, String topic, String title, String link) implements Serializable {}
