package jp.fujimado.resident.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.ContactRow;

/** A telephone number or mail address of a person. */
@Entity
@Table(name = "resident_contact")
public class ResidentContact {

    private static final int FIRST = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resident_contact_seq")
    @SequenceGenerator(name = "resident_contact_seq", sequenceName = "resident_contact_seq")
    private Long id;

    @Column(name = "resident_id")
    private long residentId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    @Column(name = "contact_value")
    private String value;

    @Column(name = "value_key")
    private String valueKey;

    private String label;

    private int priority;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected ResidentContact() {}

    public ResidentContact(long residentId, ContactKind kind, String value, int priority, Instant now) {
        this.residentId = residentId;
        this.kind = kind;
        this.value = value;
        this.priority = priority;
        valueKey = key(kind, value);
        createdAt = now;
    }

    /** What makes two numbers or addresses the same: digits only, or small letters. */
    public static String key(ContactKind kind, String value) {
        return kind == ContactKind.PHONE ? value.replaceAll("\\D", "") : value.toLowerCase(Locale.ROOT);
    }

    public void call(String newLabel) {
        label = newLabel;
    }

    /** The same number or address in the spelling that was typed last. */
    public void respell(String typed) {
        value = typed;
    }

    public void rank(int newPriority) {
        priority = newPriority;
    }

    /** Its owner proved that she reads it. */
    public void verify(Instant now) {
        verifiedAt = now;
    }

    public Long id() {
        return id;
    }

    public long residentId() {
        return residentId;
    }

    public ContactKind kind() {
        return kind;
    }

    public String value() {
        return value;
    }

    public String valueKey() {
        return valueKey;
    }

    public int priority() {
        return priority;
    }

    public boolean isFirst() {
        return priority == FIRST;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    /** The row for a page; {@code codeSent} says whether a code is on its way. */
    public ContactRow row(boolean codeSent) {
        return new ContactRow(id, kind, value, label, isFirst(), verifiedAt, codeSent);
    }
}
