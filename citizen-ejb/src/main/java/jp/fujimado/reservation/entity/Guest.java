package jp.fujimado.reservation.entity;

/**
 * As whom a person comes.
 *
 * @param kana reading; null when the city does not know it
 * @param enteredBy subject of the official who books for her; null when she does so herself
 */
public record Guest(String name, String kana, String enteredBy) {}
