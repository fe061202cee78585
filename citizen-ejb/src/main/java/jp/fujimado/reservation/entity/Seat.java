package jp.fujimado.reservation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A seat that a held or booked reservation takes; gone as soon as it is given back. */
@Entity
@Table(name = "reservation_seat")
public class Seat {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_seat_seq")
    @SequenceGenerator(name = "reservation_seat_seq", sequenceName = "reservation_seat_seq")
    private Long id;

    @Column(name = "reservation_id")
    private long reservationId;

    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "place_code")
    private String placeCode;

    @Column(name = "starts_at")
    private Instant startsAt;

    /** With the buffer after the appointment. */
    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "seat_no")
    private int seatNo;

    /** Until when it is only held; null once it is booked. */
    @Column(name = "held_until")
    private Instant heldUntil;

    protected Seat() {}

    /** @param number 1 to the capacity of the place; no two have the same for the same time */
    public Seat(Reservation reservation, int number, Instant endsAt) {
        reservationId = reservation.id();
        categoryCode = reservation.categoryCode();
        placeCode = reservation.slot().place();
        startsAt = reservation.startsAt();
        this.endsAt = endsAt;
        seatNo = number;
        heldUntil = reservation.heldUntil();
    }
}
