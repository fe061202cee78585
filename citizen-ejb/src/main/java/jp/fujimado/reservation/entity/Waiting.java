package jp.fujimado.reservation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.reservation.WantedTimes;

/** A person who waits for a time of a category (空き待ち); gone as soon as she has one, or waits no more. */
@Entity
@Table(name = "reservation_waiting")
public class Waiting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_waiting_seq")
    @SequenceGenerator(name = "reservation_waiting_seq", sequenceName = "reservation_waiting_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "child_account")
    private Long childAccount;

    @Column(name = "for_name")
    private String forName;

    @Column(name = "category_code")
    private String categoryCode;

    /** Null for any place. */
    @Column(name = "place_code")
    private String placeCode;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    /** Since when she stands in line; who does not answer an offer stands at the end again. */
    @Column(name = "queued_at")
    private Instant queuedAt;

    /** Reservation that is held for her; null without an offer. */
    @Column(name = "offered_reservation")
    private Long offeredReservation;

    @Column(name = "offered_until")
    private Instant offeredUntil;

    protected Waiting() {}

    public Waiting(Booker booker, String category, WantedTimes wanted, Instant now) {
        accountId = booker.accountId();
        childAccount = booker.childAccount();
        forName = booker.forName();
        categoryCode = category;
        want(wanted);
        queuedAt = now;
    }

    /** Waits for other times from now on; the place in the line stays. */
    public void want(WantedTimes wanted) {
        placeCode = wanted.place();
        firstDay = wanted.first();
        lastDay = wanted.last();
    }

    /** A time is held for her until that moment. */
    public void offer(long reservation, Instant until) {
        offeredReservation = reservation;
        offeredUntil = until;
    }

    /** She did not want the time; her place in the line stays. */
    public void pass() {
        offeredReservation = null;
        offeredUntil = null;
    }

    /** She did not answer in time, and stands at the end of the line. */
    public void lapse(Instant now) {
        pass();
        queuedAt = now;
    }

    public Long id() {
        return id;
    }

    public Booker booker() {
        return new Booker(accountId, childAccount, forName);
    }

    public String categoryCode() {
        return categoryCode;
    }

    public WantedTimes wanted() {
        return new WantedTimes(placeCode, firstDay, lastDay);
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public Long offeredReservation() {
        return offeredReservation;
    }

    public Instant offeredUntil() {
        return offeredUntil;
    }
}
