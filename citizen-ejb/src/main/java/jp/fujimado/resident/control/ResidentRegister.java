package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.resident.BankDetails;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.PersonGlance;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.entity.BankAccount;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.resident.entity.ResidentAddress;
import jp.fujimado.resident.entity.ResidentContact;
import jp.fujimado.shared.crypto.FieldCipher;

/** Rows of the citizen master. */
@ApplicationScoped
public class ResidentRegister {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    ContactBook contacts;

    @Inject
    ReachableAt reachableAt;

    @Inject
    ChangeBook changes;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    AddressVeil veil;

    @Inject
    Clock clock;

    /** What the acting person may see of the profile. */
    public Optional<Profile> profile(long accountId) {
        return rows(accountId).map(rows -> profile(rows).withoutAddress(veil.hides(rows.resident())));
    }

    /** The profile with an address that may be hidden; for comparing and keeping, never for showing. */
    public Optional<Profile> whole(long accountId) {
        return rows(accountId).map(this::profile);
    }

    private record Rows(Resident resident, ResidentAddress address) {}

    private Optional<Rows> rows(long accountId) {
        return em.createQuery(
                        "select r, a from Resident r join ResidentAddress a on a.residentId = r.id"
                                + " where r.accountId = :account",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .map(row -> new Rows((Resident) row[0], (ResidentAddress) row[1]));
    }

    private Profile profile(Rows rows) {
        List<ResidentContact> known = contacts.of(rows.resident().id());
        return rows.resident()
                .profile(
                        rows.address().address(),
                        ContactBook.first(known, ContactKind.PHONE),
                        ContactBook.first(known, ContactKind.MAIL));
    }

    public Optional<String> fullName(long accountId) {
        return em.createQuery(
                        "select r.familyName, r.givenName from Resident r where r.accountId = :account", Object[].class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .map(name -> name[0] + " " + name[1]);
    }

    /** Name, district, interests and consents to texts that are old by now, in one statement. */
    public Optional<PersonGlance> glance(long accountId) {
        List<Object[]> rows = em.createQuery(
                        "select r.familyName, r.givenName, a.district, i, c.purpose, c.textVersion from Resident r"
                                + " left join ResidentAddress a on a.residentId = r.id left join r.interests i"
                                + " left join Consent c on c.accountId = r.accountId and c.withdrawnAt is null"
                                + " where r.accountId = :account",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<String> interests = rows.stream()
                .map(row -> (String) row[3])
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean askedAgain = rows.stream()
                .anyMatch(row -> row[4] != null && catalogue.isOutdated((String) row[4], (Integer) row[5]));
        Object[] first = rows.get(0);
        return Optional.of(new PersonGlance(first[0] + " " + first[1], (String) first[2], interests, askedAgain));
    }

    /** Whether the acting person may not see where that one lives. */
    public boolean hidesAddress(long accountId) {
        return veil.isDown() && resident(accountId).filter(veil::hides).isPresent();
    }

    /** Empty while the address is hidden: the branch of the bank would tell the town. */
    public Optional<BankDetails> bankDetails(long accountId) {
        return hidesAddress(accountId)
                ? Optional.empty()
                : bankAccount(accountId).map(account -> account.details(cipher));
    }

    /** Keeps the profile and notes what changed, with its origin. */
    public void save(long accountId, Profile profile, Origin origin) {
        Profile before = whole(accountId).orElse(null);
        Resident resident = resident(accountId).orElseGet(() -> {
            Resident created = new Resident(accountId, clock.instant());
            created.describe(profile, origin, clock.instant());
            em.persist(created);
            em.flush();
            return created;
        });
        resident.describe(profile, origin, clock.instant());
        ResidentAddress address = address(resident.id()).orElseGet(() -> new ResidentAddress(resident.id()));
        address.moveTo(profile.address());
        em.persist(address);
        contacts.useFirst(resident.id(), ContactKind.PHONE, profile.phone());
        contacts.useFirst(resident.id(), ContactKind.MAIL, profile.email());
        changes.note(accountId, before, profile, origin);
        reachableAt.refresh(resident);
    }

    /** What the card proved does not count any more; the data stay. */
    public void forgetVerification(long accountId) {
        resident(accountId).ifPresent(resident -> resident.forgetVerification(clock.instant()));
    }

    public void keepBankDetails(long accountId, BankDetails details) {
        resident(accountId).ifPresent(resident -> {
            BankAccount account = bankAccount(accountId).orElseGet(() -> new BankAccount(resident.id()));
            account.change(details, cipher, clock.instant());
            em.persist(account);
        });
    }

    public void eraseBankDetails(long accountId) {
        bankAccount(accountId).ifPresent(em::remove);
    }

    /** Erases everything that is kept of the person here. */
    public void erase(long accountId) {
        eraseBankDetails(accountId);
        changes.erase(accountId);
        resident(accountId).ifPresent(resident -> {
            contacts.removeAll(resident.id());
            address(resident.id()).ifPresent(em::remove);
            em.remove(resident);
            reachableAt.forget(accountId);
        });
    }

    public Optional<Resident> resident(long accountId) {
        return em.createQuery("select r from Resident r where r.accountId = :account", Resident.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    private Optional<ResidentAddress> address(long residentId) {
        return em.createQuery("select a from ResidentAddress a where a.residentId = :resident", ResidentAddress.class)
                .setParameter("resident", residentId)
                .getResultStream()
                .findFirst();
    }

    private Optional<BankAccount> bankAccount(long accountId) {
        return em.createQuery(
                        "select b from BankAccount b, Resident r where b.residentId = r.id and r.accountId = :account",
                        BankAccount.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }
}
