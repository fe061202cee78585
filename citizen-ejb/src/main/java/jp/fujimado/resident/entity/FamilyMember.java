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
import java.time.LocalDate;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.Relation;

/** A relative that a person keeps here. Names are kept exactly as typed. */
@Entity
@Table(name = "family_member")
public class FamilyMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "family_member_seq")
    @SequenceGenerator(name = "family_member_seq", sequenceName = "family_member_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "person_account_id")
    private Long personAccountId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_kana")
    private String familyKana;

    @Column(name = "given_kana")
    private String givenKana;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "address_text")
    private String addressText;

    /** Null when the person entered it herself. */
    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected FamilyMember() {}

    public FamilyMember(long accountId, Instant now) {
        this.accountId = accountId;
        createdAt = now;
    }

    /** What is known of a relative; {@code addressText} null means the same as the person's own. */
    public record Facts(
            Relation relation,
            String familyName,
            String givenName,
            String familyKana,
            String givenKana,
            LocalDate birthDate,
            String addressText) {}

    public void describe(Facts facts) {
        relation = facts.relation();
        familyName = facts.familyName();
        givenName = facts.givenName();
        familyKana = facts.familyKana();
        givenKana = facts.givenKana();
        birthDate = facts.birthDate();
        addressText = facts.addressText();
    }

    /** Who entered what is known now. */
    public void from(Origin source) {
        origin = source;
    }

    public Origin origin() {
        return origin == null ? Origin.SELF : origin;
    }

    /** The relative's own data are kept under this account. */
    public void isPerson(Long account) {
        personAccountId = account;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public Long personAccountId() {
        return personAccountId;
    }

    public Facts facts() {
        return new Facts(relation, familyName, givenName, familyKana, givenKana, birthDate, addressText);
    }
}
