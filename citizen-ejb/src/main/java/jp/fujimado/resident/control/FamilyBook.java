package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.Relation;
import jp.fujimado.resident.entity.FamilyMember;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.resident.entity.ResidentAddress;
import jp.fujimado.shared.error.NotFound;

/** The relatives that a person keeps here. */
@ApplicationScoped
public class FamilyBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Clock clock;

    /** Youngest first, in one question; the address of a relative under 支援措置 stays hidden. */
    public List<FamilyRow> of(long account) {
        return em
                .createQuery(
                        "select f, r, a, m from FamilyMember f"
                                + " left join Resident r on r.accountId = f.personAccountId"
                                + " left join ResidentAddress a on a.residentId = r.id"
                                + " left join Mandate m on m.principalAccount = f.personAccountId"
                                + " and m.agentAccount = f.accountId and m.kind = :guardian and m.endedAt is null"
                                + " where f.accountId = :account order by f.birthDate desc, f.id",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("guardian", MandateKind.GUARDIAN)
                .getResultList()
                .stream()
                .map(row -> row((FamilyMember) row[0], (Resident) row[1], (ResidentAddress) row[2], (Mandate) row[3]))
                .toList();
    }

    /**
     * One relative.
     *
     * @throws NotFound when the entry is not the person's own
     */
    public FamilyRow one(long account, long id) {
        return of(account).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("shared.not-found"));
    }

    private FamilyRow row(FamilyMember member, Resident person, ResidentAddress place, Mandate guardian) {
        LocalDate today = LocalDate.now(clock);
        FamilyMember.Facts facts = member.facts();
        boolean hidden = person != null && person.isProtected(today);
        boolean guarded = guardian != null && (guardian.endsOn() == null || !today.isAfter(guardian.endsOn()));
        // Grown up, or in the care of others, she does not tell her address by the family of somebody else.
        String address = place == null || !guarded
                ? facts.addressText()
                : place.address().fullText();
        return new FamilyRow(
                member.id(),
                member.personAccountId(),
                facts.relation(),
                facts.familyName(),
                facts.givenName(),
                facts.familyKana(),
                facts.givenKana(),
                facts.birthDate(),
                hidden ? null : address,
                hidden,
                guarded,
                member.origin());
    }

    /** The entry, if it is this account's own. */
    public Optional<FamilyMember> own(long account, long id) {
        return Optional.ofNullable(em.find(FamilyMember.class, id)).filter(member -> member.accountId() == account);
    }

    public FamilyMember add(long account, FamilyMember.Facts facts, Long person) {
        FamilyMember member = new FamilyMember(account, clock.instant());
        member.describe(facts);
        member.isPerson(person);
        em.persist(member);
        em.flush();
        return member;
    }

    /** Enters a child in the family of another guardian, as it stands in the first one's. */
    public void share(long child, long guardian) {
        boolean known = !em.createQuery(
                        "select f.id from FamilyMember f where f.accountId = :guardian and f.personAccountId = :child",
                        Long.class)
                .setParameter("guardian", guardian)
                .setParameter("child", child)
                .getResultList()
                .isEmpty();
        if (known) {
            return;
        }
        em.createQuery(
                        "select f from FamilyMember f where f.personAccountId = :child order by f.id",
                        FamilyMember.class)
                .setParameter("child", child)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(first -> add(guardian, asChild(first.facts()), child));
    }

    private static FamilyMember.Facts asChild(FamilyMember.Facts facts) {
        return new FamilyMember.Facts(
                Relation.CHILD,
                facts.familyName(),
                facts.givenName(),
                facts.familyKana(),
                facts.givenKana(),
                facts.birthDate(),
                null);
    }

    public void remove(FamilyMember member) {
        em.remove(member);
        em.flush();
    }

    /** Everybody's entries that name this person as having data of her own. */
    public boolean isKeptBySomebody(long person) {
        return !em.createQuery("select f.id from FamilyMember f where f.personAccountId = :person", Long.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether anybody but this account names the person as having data of her own. */
    public boolean isKeptByOthers(long person, long account) {
        return !em.createQuery(
                        "select f.id from FamilyMember f where f.personAccountId = :person and f.accountId <> :account",
                        Long.class)
                .setParameter("person", person)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public List<FamilyMember> entries(long account) {
        return em.createQuery(
                        "select f from FamilyMember f where f.accountId = :account order by f.id", FamilyMember.class)
                .setParameter("account", account)
                .getResultList();
    }
}
