package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.TownChoice;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.control.LookPurposes;
import jp.fujimado.resident.control.PersonDoor;
import jp.fujimado.resident.control.ProfileCheck;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.control.Towns;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/**
 * Correcting a person's data for her, at the counter or on the telephone: by the same rules as she herself, marked as the
 * official's act in her history, and told to her.
 */
@Stateless
public class StaffCorrectionService {

    private static final String CORRECT = "resident.correct";
    private static final int LONGEST_REASON = 200;
    private static final String SENDER = "ふじまど";

    @Inject
    ResidentRegister register;

    @Inject
    ProfileCheck check;

    @Inject
    Towns towns;

    @Inject
    LookPurposes purposes;

    @Inject
    Notices notices;

    @Inject
    PersonDoor door;

    @Inject
    AuditTrail trail;

    /**
     * The data as they are, to be corrected; on record as a look.
     *
     * @throws NotFound when the person keeps none
     * @throws RuleViolation without a purpose, or when her address is hidden from this official
     */
    @RequiresPermission(CORRECT)
    public Profile profile(long account, Look look) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        door.open(account);
        trail.act("resident.correct-open")
                .of(account)
                .department(door.department(CORRECT))
                .target("account", account)
                .detail(purpose)
                .write();
        return register.profile(account).orElseThrow(() -> new NotFound("shared.not-found"));
    }

    /** Towns of a postcode, and the districts to choose from once the town is known. */
    @RequiresPermission(CORRECT)
    public TownChoice towns(String postcode, String chosenTown) {
        return towns.choice(postcode, chosenTown);
    }

    /**
     * Keeps the corrected data; what she proved by her card counts no more where it was changed.
     *
     * @param reason how the person asked for it
     * @throws InvalidInput with one sentence per field that has to be mended
     * @throws RuleViolation without a reason, or when her address is hidden from this official
     */
    @RequiresPermission(CORRECT)
    public void save(long account, SaveProfile typed, String reason) {
        door.open(account);
        Profile before = register.profile(account).orElseThrow(() -> new NotFound("shared.not-found"));
        Profile corrected = check.read(typed);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RuleViolation("resident.correction-reason");
        }
        register.save(account, corrected.verifiedLike(before), Origin.STAFF);
        trail.act("resident.correct")
                .of(account)
                .department(door.department(CORRECT))
                .target("account", account)
                .detail(why)
                .write();
        notices.send(Notice.to(
                account,
                SENDER,
                Sentences.say("resident.corrected.subject"),
                Sentences.say("resident.corrected.body", why),
                "/mypage/history.xhtml"));
    }
}
