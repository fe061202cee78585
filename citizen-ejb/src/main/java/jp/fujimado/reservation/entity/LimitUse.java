package jp.fujimado.reservation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One appointment counted under a limit for one person and period; gone when the appointment is cancelled. */
@Entity
@Table(name = "reservation_limit_use")
public class LimitUse {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_limit_use_seq")
    @SequenceGenerator(name = "reservation_limit_use_seq", sequenceName = "reservation_limit_use_seq")
    private Long id;

    @Column(name = "reservation_id")
    private long reservationId;

    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "limit_code")
    private String limitCode;

    @Column(name = "subject_account")
    private long subjectAccount;

    private String period;

    @Column(name = "use_no")
    private int useNo;

    protected LimitUse() {}

    /** What is counted: the limit of a category, for whom, in which period. */
    public record Key(String category, String limit, long subject, String period) {

        /** One text for it, the same on every node. */
        public String name() {
            return category + "/" + limit + "/" + subject + "/" + period;
        }
    }

    /** @param number no two have the same under the same key */
    public LimitUse(long reservationId, Key key, int number) {
        this.reservationId = reservationId;
        categoryCode = key.category();
        limitCode = key.limit();
        subjectAccount = key.subject();
        period = key.period();
        useNo = number;
    }

    public Key key() {
        return new Key(categoryCode, limitCode, subjectAccount, period);
    }

    /** Counts for somebody else from now on. */
    public void give(long account, int number) {
        subjectAccount = account;
        useNo = number;
    }
}
