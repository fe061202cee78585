package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.ContactRow;
import jp.fujimado.resident.LookPurpose;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.ResidentSheet;
import jp.fujimado.resident.control.AddressVeil;
import jp.fujimado.resident.control.ChangeBook;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.ContactBook;
import jp.fujimado.resident.control.FamilyBook;
import jp.fujimado.resident.control.FoundResident;
import jp.fujimado.resident.control.LookPurposes;
import jp.fujimado.resident.control.MandateBook;
import jp.fujimado.resident.control.PersonDoor;
import jp.fujimado.resident.control.ResidentFinder;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.person.ReferenceFinder;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * The citizen master for officials: nobody looks without a purpose, every look is on record and can be seen by the person
 * herself. An address under 支援措置 is shown only to those who keep these measures.
 */
@Stateless
public class StaffResidentService {

    private static final int SHOWN_CHANGES = 20;

    @Inject
    ResidentFinder finder;

    @Inject
    @Any
    Instance<ReferenceFinder> references;

    @Inject
    ResidentRegister register;

    @Inject
    ContactBook contacts;

    @Inject
    FamilyBook family;

    @Inject
    MandateBook mandates;

    @Inject
    ConsentBook consents;

    @Inject
    ChangeBook changes;

    @Inject
    LookPurposes purposes;

    @Inject
    AddressVeil veil;

    @Inject
    PersonDoor door;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @RequiresPermission("resident.search")
    public List<LookPurpose> purposes() {
        return purposes.all();
    }

    /**
     * People in the order of their reading; who was found goes on record together with what was searched and why. A town
     * finds nobody whose address is hidden from the official.
     *
     * @throws RuleViolation without a purpose, without anything to look for, or when something cannot be read
     */
    @RequiresPermission("resident.search")
    public Page<ResidentRow> search(ResidentSearch search, Look look, String after, int size) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        List<FoundResident> found = finder.find(byAccount(search), after, size + 1);
        List<FoundResident> shown = found.subList(0, Math.min(size, found.size()));
        String people =
                shown.stream().map(one -> String.valueOf(one.accountId())).collect(Collectors.joining(" "));
        trail.act("resident.search")
                .detail(purpose + ": " + search + ": " + people)
                .write();
        return new Page<>(
                shown.stream().map(this::row).toList(),
                found.size() > size ? finder.place(search, shown.get(size - 1)) : null,
                null);
    }

    /** Instead of the account's number people also say one that a service gave them. */
    private ResidentSearch byAccount(ResidentSearch typed) {
        String reference = typed.account() == null ? "" : typed.account().strip();
        if (reference.isEmpty()) {
            return typed;
        }
        return references.stream()
                .map(service -> service.account(reference))
                .flatMap(Optional::stream)
                .findFirst()
                .map(account -> typed.withAccount(String.valueOf(account)))
                .orElse(typed);
    }

    /**
     * Why an official looks.
     *
     * @param purpose code of {@code city/look-purposes.json}
     * @param note reason in words, where the purpose asks for it
     */
    public record Look(String purpose, String note) {}

    private ResidentRow row(FoundResident found) {
        LocalDate today = LocalDate.now(clock);
        return found.row(found.isProtected(today) && veil.isDown(), today);
    }

    /**
     * Opens a person's data; she can see that it was done, by which department and why.
     *
     * @throws NotFound when nobody keeps data under this number
     * @throws RuleViolation without a purpose
     */
    @RequiresPermission("resident.read")
    public ResidentSheet open(long account, Look look) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        Resident person = register.resident(account).orElseThrow(() -> new NotFound("shared.not-found"));
        Profile profile = register.profile(account).orElseThrow(() -> new NotFound("shared.not-found"));
        trail.act("resident.open")
                .of(account)
                .department(door.department("resident.read"))
                .target("purpose", look.purpose())
                .detail(purpose)
                .write();
        boolean hidden = veil.hides(person);
        return new ResidentSheet(
                account,
                profile.withoutAddress(hidden),
                hidden ? null : profile.address().fullText(),
                person.protectedUntil(),
                contacts(person),
                family.of(account),
                mandates.of(account),
                consents.rows(account),
                changes.rows(account, 0, SHOWN_CHANGES).stream()
                        .filter(change -> !hidden || !ChangeBook.tellsAddress(change))
                        .map(changes::inWords)
                        .toList());
    }

    private List<ContactRow> contacts(Resident person) {
        Instant now = clock.instant();
        return contacts.of(person.id()).stream()
                .map(contact -> contact.row(contacts.code(contact.id())
                        .filter(code -> code.isGood(now))
                        .isPresent()))
                .toList();
    }
}
