package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
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
import jp.fujimado.shared.security.CurrentActor;

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
    ChangeBook changes;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    public Optional<Profile> profile(long accountId) {
        return em.createQuery(
                        "select r, a from Resident r join ResidentAddress a on a.residentId = r.id"
                                + " where r.accountId = :account",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .map(row -> profile((Resident) row[0], (ResidentAddress) row[1]));
    }

    private Profile profile(Resident resident, ResidentAddress address) {
        List<ResidentContact> known = contacts.of(resident.id());
        Profile whole = resident.profile(
                address.address(),
                ContactBook.first(known, ContactKind.PHONE),
                ContactBook.first(known, ContactKind.MAIL));
        // Not even an agent who was let act on sees it.
        boolean byAgent = currentActor.get().behalf() != null;
        return whole.withoutAddress(byAgent && resident.isProtected(LocalDate.now(clock)));
    }

    public Optional<String> fullName(long accountId) {
        return em.createQuery(
                        "select r.familyName, r.givenName from Resident r where r.accountId = :account", Object[].class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .map(name -> name[0] + " " + name[1]);
    }

    /** Name, district and interests in one statement. */
    public Optional<PersonGlance> glance(long accountId) {
        List<Object[]> rows = em.createQuery(
                        "select r.familyName, r.givenName, a.district, i from Resident r"
                                + " left join ResidentAddress a on a.residentId = r.id left join r.interests i"
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
        Object[] first = rows.get(0);
        return Optional.of(new PersonGlance(first[0] + " " + first[1], (String) first[2], interests));
    }

    public Optional<BankDetails> bankDetails(long accountId) {
        return bankAccount(accountId).map(account -> account.details(cipher));
    }

    /** Keeps the profile and notes what changed, with its origin. */
    public void save(long accountId, Profile profile, Origin origin) {
        Profile before = profile(accountId).orElse(null);
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
