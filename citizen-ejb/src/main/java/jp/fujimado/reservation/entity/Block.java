package jp.fujimado.reservation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A stretch in which a place takes no appointments (受付停止); those that are booked already stay. */
@Entity
@Table(name = "reservation_block")
public class Block {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_block_seq")
    @SequenceGenerator(name = "reservation_block_seq", sequenceName = "reservation_block_seq")
    private Long id;

    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "place_code")
    private String placeCode;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Block() {}

    public Block(String category, Slot slot, String reason, Instant now) {
        categoryCode = category;
        placeCode = slot.place();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        this.reason = reason;
        createdAt = now;
    }

    /** Whether some of that time at the place falls into it. */
    public boolean covers(String place, Instant from, Instant until) {
        return placeCode.equals(place) && startsAt.isBefore(until) && endsAt.isAfter(from);
    }

    public Long id() {
        return id;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public Slot slot() {
        return new Slot(placeCode, startsAt, endsAt);
    }

    public String reason() {
        return reason;
    }
}
