package jp.fujimado.reservation.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that is locked and never changed: who wants the same place on the same day, or counts the same limit, waits. */
@Entity
@Table(name = "reservation_lock")
public class BookingLock {

    /** Rows in the table, with the numbers from 1: EclipseLink takes 0 for no number at all. */
    public static final int ROWS = 64;

    @Id
    private int id;

    protected BookingLock() {}
}
