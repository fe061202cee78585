package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.DeskMark;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.StartVisit;
import jp.fujimado.resident.TownChoice;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.DeskVisits;
import jp.fujimado.resident.control.FoundResident;
import jp.fujimado.resident.control.LookPurposes;
import jp.fujimado.resident.control.PersonDoor;
import jp.fujimado.resident.control.ProfileCheck;
import jp.fujimado.resident.control.ResidentCatalogue;
import jp.fujimado.resident.control.ResidentFinder;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.control.Towns;
import jp.fujimado.resident.entity.DeskVisit;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * A person who has no login, and may never want one, is entered at the counter. When she signs in one day, her own login
 * is merged with this account.
 */
@Stateless
public class StaffNewcomerService {

    private static final String REGISTER = "behalf.register";
    private static final int SHOWN = 20;

    @Inject
    DeskVisits visits;

    @Inject
    PersonDoor door;

    @Inject
    ProfileCheck check;

    @Inject
    Towns towns;

    @Inject
    ResidentFinder finder;

    @Inject
    ResidentRegister register;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    ConsentBook consents;

    @Inject
    Accounts accounts;

    @Inject
    LookPurposes purposes;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * What the person said at the counter.
     *
     * @param form name of the form on the screen, made up for it: sent twice it enters one person
     * @param way name of the way in which the text of the consent was made known
     * @param other whether the official has looked and those who look alike are other people
     */
    public record Newcomer(String form, SaveProfile profile, StartVisit visit, String way, boolean other) {

        /** The same for the same form with the same words in it. */
        String key() {
            return UUID.nameUUIDFromBytes((form + profile).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /** What the person agrees to: its text is shown or read to her. */
    @RequiresPermission(REGISTER)
    public ConsentPurpose consent() {
        return catalogue.purpose(ConsentPurpose.PROFILE).orElseThrow();
    }

    /** Towns of a postcode, and the districts to choose from once the town is known. */
    @RequiresPermission(REGISTER)
    public TownChoice towns(String postcode, String chosenTown) {
        return towns.choice(postcode, chosenTown);
    }

    /**
     * Who may be the same person: the same birth date with the same reading or name.
     *
     * @throws RuleViolation without a purpose
     * @throws InvalidInput with one sentence per field that has to be mended
     */
    @RequiresPermission(REGISTER)
    public List<ResidentRow> likenesses(SaveProfile typed, Look look) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        List<FoundResident> found = finder.likenesses(check.read(typed), SHOWN);
        LocalDate today = LocalDate.now(clock);
        for (FoundResident one : found) {
            trail.act("merge.candidates")
                    .of(one.accountId())
                    .department(door.department(REGISTER))
                    .target("account", one.accountId())
                    .detail(purpose)
                    .write();
        }
        return found.stream().map(one -> one.row(true, today)).toList();
    }

    /**
     * Enters the person with her consent to that, and begins to act for her. A second call with the same form and
     * the same words changes nothing and gives the same number.
     *
     * @return number of the visit
     * @throws RuleViolation without a purpose, or when somebody like her is there and nobody said that it is another
     * @throws InvalidInput with one sentence per field that has to be mended
     */
    @RequiresPermission(REGISTER)
    public long register(Newcomer newcomer, Look look) {
        Optional<DeskVisit> before = visits.enteredBy(newcomer.key());
        return before.isPresent() ? before.get().id() : enter(newcomer, look);
    }

    private long enter(Newcomer newcomer, Look look) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        Profile profile = check.read(newcomer.profile());
        DeskVisit.Terms terms = visits.read(newcomer.visit());
        String department = door.department(REGISTER);
        DeskMark by = new DeskMark(terms.channel(), department, StaffConsentService.readWay(newcomer.way()));
        if (!newcomer.other() && !finder.likenesses(profile, 1).isEmpty()) {
            throw new RuleViolation("resident.newcomer-known");
        }
        long account = accounts.withoutLogin(profile.fullName()).id();
        catalogue.purpose(ConsentPurpose.PROFILE).ifPresent(text -> consents.give(account, text, by));
        register.save(account, profile, Origin.STAFF);
        DeskVisit visit = visits.begin(account, terms, newcomer.key());
        trail.act(REGISTER)
                .of(account)
                .department(department)
                .target("purpose", look.purpose())
                .detail(purpose + ": visit " + visit.id() + " " + visit.channel() + " " + visit.document() + " "
                        + by.way())
                .write();
        return visit.id();
    }
}
