package jp.fujimado.announcement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A notice for everybody.
 *
 * @param topic one word, for example 子育て
 * @param district the one 地区 it concerns; null for the whole city
 * @param link path within the portal
 */
public record News(LocalDate publishedOn, String topic, String district, String title, String link)
        implements Serializable {}
