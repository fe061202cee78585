package jp.fujimado.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.fujimado.shared.security.Actor;

/** Login of a citizen or an official. */
@Entity
@Table(name = "account")
@NamedQuery(name = "Account.bySubject", query = "select a from Account a where a.subject = :subject")
public class Account {

    private static final String NO_LOGIN = "none:";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private Actor.Kind kind;

    private String subject;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "merged_into")
    private Long mergedInto;

    @Version
    private int version;

    protected Account() {}

    /** For a person who does not sign in herself. */
    public static Account withoutLogin(String name, Instant now) {
        Account account = new Account(new Actor(Actor.Kind.CITIZEN, NO_LOGIN + UUID.randomUUID(), Set.of()), now);
        account.displayName = name;
        return account;
    }

    public Account(Actor actor, Instant now) {
        kind = actor.kind();
        subject = actor.subject();
        createdAt = now;
        lastSeenAt = now;
    }

    /** Takes over what the identity provider said at this login. */
    public void signedIn(String name, String mail, Instant now) {
        if (!Objects.equals(displayName, name) && name != null && !name.isBlank()) {
            displayName = name;
        }
        if (mail != null && !mail.isBlank()) {
            email = mail;
        }
        lastSeenAt = now;
    }

    /** From now on the logins of this account lead to the other one; null undoes it. */
    public void mergeInto(Long other) {
        mergedInto = other;
    }

    /** Nothing of the person is left in it, and no login leads to it. */
    public void forget() {
        subject = NO_LOGIN + UUID.randomUUID();
        displayName = null;
        email = null;
    }

    /** Whether somebody can sign in to it. */
    public boolean hasLogin() {
        return !subject.startsWith(NO_LOGIN);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Long mergedInto() {
        return mergedInto;
    }

    public Long id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }
}
