package jp.fujimado.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A login whose account is erased here and that the identity provider has to erase, too. The row stays for
 * some days, so that a browser in which the person is still signed in does not begin a new account.
 */
@Entity
@Table(name = "login_erasure")
public class LoginErasure {

    @Id
    private String subject;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    protected LoginErasure() {}

    public LoginErasure(String subject, Instant now) {
        this.subject = subject;
        askedAt = now;
    }

    /** The identity provider knows it no more. */
    public void done(Instant now) {
        doneAt = now;
    }

    public String subject() {
        return subject;
    }
}
