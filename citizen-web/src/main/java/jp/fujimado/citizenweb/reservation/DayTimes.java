package jp.fujimado.citizenweb.reservation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.reservation.FreeTime;

/** The times of one day, in order. */
public record DayTimes(LocalDate day, List<FreeTime> times) implements Serializable {}
