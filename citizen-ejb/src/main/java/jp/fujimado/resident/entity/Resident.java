package jp.fujimado.resident.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import jp.fujimado.resident.Address;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.PreferredChannel;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.Sex;
import jp.fujimado.resident.Verification;
import jp.fujimado.shared.text.ReaderLanguage;

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

    @Column(name = "former_family_name")
    private String formerFamilyName;

    @Column(name = "former_family_kana")
    private String formerFamilyKana;

    @Column(name = "alias_name")
    private String aliasName;

    @Column(name = "alias_kana")
    private String aliasKana;

    private String sex;

    /** Name without space, for the search. */
    @Column(name = "name_key")
    private String nameKey;

    /** Reading without space, for the search. */
    @Column(name = "kana_key")
    private String kanaKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "preferred_channel")
    private PreferredChannel channel = PreferredChannel.MAIL;

    /** In which the person reads what the city sends. */
    @Enumerated(EnumType.STRING)
    private ReaderLanguage language = ReaderLanguage.JA;

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.SELF;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verified_by")
    private String verifiedBy;

    /** Last day of the 支援措置; the address is hidden until then. */
    @Column(name = "protected_until")
    private LocalDate protectedUntil;

    @Column(name = "household_id")
    private Long householdId;

    @Column(name = "household_relation")
    private String householdRelation;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "resident_interest", joinColumns = @JoinColumn(name = "resident_id"))
    @Column(name = "interest")
    private Set<String> interests = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** When the account was merged into another; a search does not find it then. */
    @Column(name = "merged_at")
    private Instant mergedAt;

    @Version
    private int version;

    protected Resident() {}

    public Resident(long accountId, Instant now) {
        this.accountId = accountId;
        createdAt = now;
    }

    /** Takes over what is known of the person now; contacts and address are kept in tables of their own. */
    public void describe(Profile profile, Origin from, Instant now) {
        familyName = profile.familyName();
        givenName = profile.givenName();
        familyKana = profile.familyKana();
        givenKana = profile.givenKana();
        nameKey = familyName + givenName;
        kanaKey = familyKana + givenKana;
        formerFamilyName = profile.otherNames().formerFamilyName();
        formerFamilyKana = profile.otherNames().formerFamilyKana();
        aliasName = profile.otherNames().alias();
        aliasKana = profile.otherNames().aliasKana();
        birthDate = profile.birthDate();
        sex = profile.sex() == null ? null : profile.sex().code();
        interests.retainAll(profile.interests());
        interests.addAll(profile.interests());
        channel = profile.channel();
        language = profile.language();
        verifiedAt =
                profile.verification() == null ? null : profile.verification().at();
        verifiedBy =
                profile.verification() == null ? null : profile.verification().by();
        origin = from;
        updatedAt = now;
    }

    /** What the card proved does not count any more. */
    public void forgetVerification(Instant now) {
        verifiedAt = null;
        verifiedBy = null;
        updatedAt = now;
    }

    /** Something that is kept in another table has changed. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    /** Hides the address until the end of that day; null ends it. */
    public void protectUntil(LocalDate day, Instant now) {
        protectedUntil = day;
        updatedAt = now;
    }

    /** Hides the address at least as long as that of the other one, who is the same person. */
    public void protectLike(Resident other, Instant now) {
        LocalDate day = other.protectedUntil;
        if (day != null && (protectedUntil == null || protectedUntil.isBefore(day))) {
            protectUntil(day, now);
        }
    }

    public boolean isProtected(LocalDate today) {
        return protectedUntil != null && !today.isAfter(protectedUntil);
    }

    public LocalDate protectedUntil() {
        return protectedUntil;
    }

    /** The person goes on under another account. */
    public void merge(Instant now) {
        mergedAt = now;
        updatedAt = now;
    }

    public boolean isMerged() {
        return mergedAt != null;
    }

    /** When something of the person changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    public void unmerge(Instant now) {
        mergedAt = null;
        updatedAt = now;
    }

    public String nameKey() {
        return nameKey;
    }

    public String kanaKey() {
        return kanaKey;
    }

    public String givenKana() {
        return givenKana;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** Where the present data come from. */
    public Origin origin() {
        return origin;
    }

    public PreferredChannel channel() {
        return channel;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    /** The profile together with the address and the contacts that are used first. */
    public Profile profile(Address address, String phone, String email) {
        return new Profile(
                familyName,
                givenName,
                familyKana,
                givenKana,
                new OtherNames(formerFamilyName, formerFamilyKana, aliasName, aliasKana),
                birthDate,
                Sex.ofCode(sex),
                address,
                phone,
                email,
                Set.copyOf(interests),
                channel,
                language,
                verifiedAt == null ? null : new Verification(verifiedAt, verifiedBy));
    }
}
