package jp.fujimado.notification;

import java.io.Serializable;

/**
 * What messages can be about, as people choose it (お知らせの種類).
 *
 * @param text what comes under it, one sentence
 */
public record Topic(String code, String title, String text) implements Serializable {}
