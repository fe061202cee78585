package jp.fujimado.resident.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.ContactRow;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.control.ChangeBook;
import jp.fujimado.resident.control.ContactBook;
import jp.fujimado.resident.control.ProfileCheck;
import jp.fujimado.resident.control.ReachableAt;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.entity.ContactCode;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.resident.entity.ResidentContact;
import jp.fujimado.shared.crypto.FieldCipher;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.Width;

/** Telephone numbers and mail addresses of the signed-in citizen (連絡先). */
@Stateless
public class CitizenContactService {

    private static final int CODES = 1_000_000;
    private static final int MOST = 10;

    @Inject
    Accounts accounts;

    @Inject
    ResidentRegister register;

    @Inject
    ContactBook contacts;

    @Inject
    ChangeBook changes;

    @Inject
    ProfileCheck check;

    @Inject
    FieldCipher cipher;

    @Inject
    ReachableAt reachableAt;

    @Inject
    Addresses addresses;

    @Inject
    Notices notices;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    @RequiresPermission("profile.read")
    public List<ContactRow> mine() {
        Instant now = clock.instant();
        return register.resident(accounts.current().id())
                .map(resident -> contacts.of(resident.id()).stream()
                        .map(contact -> contact.row(contacts.code(contact.id())
                                .filter(code -> code.isGood(now))
                                .isPresent()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Adds a number or address behind the others.
     *
     * @param label what it is to her, may be empty
     * @throws InvalidInput when it cannot be one
     * @throws RuleViolation when it is there already, or there are ten
     */
    @RequiresPermission("profile.write")
    public void add(String kind, String value, String label) {
        long account = accounts.current().id();
        Resident resident = resident(account);
        ContactKind chosen = "PHONE".equals(kind) ? ContactKind.PHONE : ContactKind.MAIL;
        ProfileCheck.Contact read = check.contact(chosen, value, label);
        List<ResidentContact> all = contacts.of(resident.id());
        String key = ResidentContact.key(chosen, read.value());
        if (all.stream().anyMatch(one -> one.kind() == chosen && one.valueKey().equals(key))) {
            throw new RuleViolation("resident.contact-twice");
        }
        if (all.size() >= MOST) {
            throw new RuleViolation("resident.contact-many");
        }
        ResidentContact contact = contacts.add(resident.id(), chosen, read.value());
        contact.call(read.label());
        resident.touch(clock.instant());
        changes.note(account, Origin.SELF, item(contact), null, contact.value());
        note("contact.add", account, contact.id());
    }

    /** From now on it is used before the others of its kind. */
    @RequiresPermission("profile.write")
    public void useFirst(long id) {
        long account = accounts.current().id();
        Resident resident = resident(account);
        ResidentContact contact = own(resident, id);
        String before = ContactBook.first(contacts.of(resident.id()), contact.kind());
        contacts.promote(resident.id(), contact);
        reachableAt.refresh(resident);
        changes.note(account, Origin.SELF, item(contact), before, contact.value());
        note("contact.first", account, id);
    }

    @RequiresPermission("profile.write")
    public void remove(long id) {
        long account = accounts.current().id();
        Resident resident = resident(account);
        ResidentContact contact = own(resident, id);
        changes.note(account, Origin.SELF, item(contact), contact.value(), null);
        contacts.remove(resident.id(), contact);
        resident.touch(clock.instant());
        reachableAt.refresh(resident);
        note("contact.remove", account, id);
    }

    /**
     * Sends a code to the address; it is in that mail and nowhere else.
     *
     * @throws RuleViolation for a telephone, and within a minute of the last code
     */
    @RequiresPermission("profile.write")
    public void sendCode(long id) {
        long account = accounts.current().id();
        ResidentContact contact = own(resident(account), id);
        if (contact.kind() != ContactKind.MAIL) {
            throw new RuleViolation("resident.contact-no-code");
        }
        Instant now = clock.instant();
        ContactCode code = contacts.code(id).orElse(null);
        if (code != null && code.isFresh(now)) {
            throw new RuleViolation("resident.contact-too-soon");
        }
        String digits = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        contacts.send(code == null ? new ContactCode(id) : code, digits);
        notices.send(Notice.mail(
                contact.value(),
                "ふじまど",
                Sentences.say("resident.contact-code.subject"),
                Sentences.say("resident.contact-code.body", digits)));
        note("contact.send-code", account, id);
    }

    /**
     * Proves the address with the code; true if it was the right one. A wrong one is counted, five end the code.
     *
     * @throws NotFound when the address is not the person's own
     */
    @RequiresPermission("profile.write")
    public boolean verify(long id, String typed) {
        long account = accounts.current().id();
        Resident resident = resident(account);
        ResidentContact contact = own(resident, id);
        String digits = Width.narrow(typed == null ? "" : typed).replaceAll("\\D", "");
        boolean right = contacts.code(id)
                .filter(code -> code.matches(digits, cipher, clock.instant()))
                .isPresent();
        if (right) {
            contact.verify(clock.instant());
            contacts.forgetCode(id);
            reachableAt.refresh(resident);
            addresses.proved(account, Channel.MAIL, contact.value());
        }
        note(right ? "contact.verify" : "contact.wrong-code", account, id);
        return right;
    }

    private Resident resident(long account) {
        return register.resident(account).orElseThrow(() -> new RuleViolation("resident.contact-needs-profile"));
    }

    private ResidentContact own(Resident resident, long id) {
        return contacts.own(resident.id(), id).orElseThrow(() -> new NotFound("shared.not-found"));
    }

    private static String item(ResidentContact contact) {
        return contact.kind() == ContactKind.PHONE ? "phone" : "email";
    }

    private void note(String action, long account, long contact) {
        trail.act(action).of(account).target("contact", contact).write();
    }
}
