package jp.fujimado.resident.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import jp.fujimado.resident.Profile;

/** A person of the citizen master. Names are kept exactly as typed. */
@Entity
@Table(name = "resident")
public class Resident {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resident_seq")
    @SequenceGenerator(name = "resident_seq", sequenceName = "resident_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

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

    private String phone;

    private String email;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "resident_interest", joinColumns = @JoinColumn(name = "resident_id"))
    @Column(name = "interest")
    private Set<String> interests = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Resident() {}

    public Resident(long accountId, Instant now) {
        this.accountId = accountId;
        createdAt = now;
    }

    /** Takes over what the person says of herself. */
    public void describe(Profile profile, Instant now) {
        familyName = profile.familyName();
        givenName = profile.givenName();
        familyKana = profile.familyKana();
        givenKana = profile.givenKana();
        birthDate = profile.birthDate();
        phone = profile.phone();
        email = profile.email();
        interests.retainAll(profile.interests());
        interests.addAll(profile.interests());
        updatedAt = now;
    }

    public Long id() {
        return id;
    }

    /** The profile together with the address, which is kept in a table of its own. */
    public Profile profile(ResidentAddress address) {
        return new Profile(
                familyName,
                givenName,
                familyKana,
                givenKana,
                birthDate,
                address.address(),
                phone,
                email,
                Set.copyOf(interests));
    }
}
