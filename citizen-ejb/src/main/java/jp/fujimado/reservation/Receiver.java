package jp.fujimado.reservation;

import java.io.Serializable;

/**
 * The official who receives a person (担当者).
 *
 * @param id number in the directory
 * @param able whether she can receive in that department today; who has lost the role stays named and counts as nobody
 * @param self whether she is the acting official
 */
public record Receiver(long id, String name, boolean able, boolean self) implements Serializable {}
