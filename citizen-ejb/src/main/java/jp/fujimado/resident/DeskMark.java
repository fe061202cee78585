package jp.fujimado.resident;

import java.io.Serializable;

/**
 * That an official entered something for a person (職員の入力).
 *
 * @param department code of the official's department
 * @param way how the text of a consent was made known; null where there is none
 */
public record DeskMark(DeskChannel channel, String department, ConsentWay way) implements Serializable {}
