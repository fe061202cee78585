package jp.fujimado.resident.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import jp.fujimado.shared.crypto.FieldCipher;

/** The code that was sent to a contact. Six digits are quickly guessed, so tries and time are few. */
@Entity
@Table(name = "contact_code")
public class ContactCode {

    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    /** How soon another code can be asked for. */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int TRIES = 5;
    private static final String CODE = "contact_code.code";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_code_seq")
    @SequenceGenerator(name = "contact_code_seq", sequenceName = "contact_code_seq")
    private Long id;

    @Column(name = "contact_id")
    private long contactId;

    @Column(name = "code_cipher")
    private String codeCipher;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int tries;

    @Version
    private int version;

    protected ContactCode() {}

    public ContactCode(long contactId) {
        this.contactId = contactId;
    }

    public void send(String code, FieldCipher cipher, Instant now) {
        codeCipher = cipher.encrypt(code, CODE);
        sentAt = now;
        expiresAt = now.plus(LIFE);
        tries = 0;
    }

    /** Whether it is too early for another code. */
    public boolean isFresh(Instant now) {
        return now.isBefore(sentAt.plus(PAUSE));
    }

    public boolean isGood(Instant now) {
        return now.isBefore(expiresAt) && tries < TRIES;
    }

    /** Counts the try; true if this is the code and it is still good. */
    public boolean matches(String typed, FieldCipher cipher, Instant now) {
        if (!isGood(now)) {
            return false;
        }
        tries++;
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8),
                cipher.decrypt(codeCipher, CODE).getBytes(StandardCharsets.UTF_8));
    }
}
