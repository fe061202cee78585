package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Times on one day outside any series, also on a day on which the city hall is closed (臨時). */
public record ExtraDay(List<String> places, LocalDate day, DayHours hours) implements Serializable {}
