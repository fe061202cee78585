package jp.fujimado.mypage.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An account that its owner erased, while a law still keeps a part of it. */
@Entity
@Table(name = "account_erasure")
public class AccountErasure {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "kept_until")
    private LocalDate keptUntil;

    protected AccountErasure() {}

    public AccountErasure(long accountId, LocalDate keptUntil, Instant now) {
        this.accountId = accountId;
        this.keptUntil = keptUntil;
        erasedAt = now;
    }

    public long accountId() {
        return accountId;
    }
}
