package jp.fujimado.reservation;

import java.io.Serializable;
import java.util.List;

/** A category that officials choose from, with its places. */
public record CategoryChoice(String code, String title, List<PlaceRow> places) implements Serializable {}
