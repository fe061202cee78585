package jp.fujimado.resident.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.BankDetails;
import jp.fujimado.resident.ChangeRow;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.Interest;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.TownChoice;
import jp.fujimado.resident.control.ChangeBook;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.ProfileCheck;
import jp.fujimado.resident.control.ResidentCatalogue;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.control.Towns;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.RequiresPermission;

/** The signed-in citizen's own data (私の情報). */
@Stateless
public class CitizenProfileService {

    @Inject
    Accounts accounts;

    @Inject
    ConsentBook consents;

    @Inject
    ResidentRegister register;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    ProfileCheck check;

    @Inject
    ChangeBook changes;

    @Inject
    Towns towns;

    @Inject
    AuditTrail trail;

    @RequiresPermission("profile.read")
    public Optional<Profile> profile() {
        return register.profile(accounts.current().id());
    }

    /** Whether the acting person may not see where that one lives (支援措置); saving leaves the address as it is. */
    @RequiresPermission("profile.read")
    public boolean isAddressHidden() {
        return register.hidesAddress(accounts.current().id());
    }

    @RequiresPermission("profile.read")
    public Optional<BankDetails> bankDetails() {
        return register.bankDetails(accounts.current().id());
    }

    /**
     * Keeps the profile.
     *
     * @throws RuleViolation without consent to keep it
     * @throws InvalidInput with one sentence per field that has to be mended
     */
    @RequiresPermission("profile.write")
    public void save(SaveProfile typed) {
        long account = accounts.current().id();
        if (!consents.isGiven(account, ConsentPurpose.PROFILE)) {
            throw new RuleViolation("resident.consent-needed");
        }
        SaveProfile whole = register.hidesAddress(account)
                ? typed.at(register.whole(account).orElseThrow().address())
                : typed;
        register.save(account, stillVerified(account, check.read(whole)), Origin.SELF);
        trail.act("profile.save").of(account).target("account", account).write();
    }

    /** What the card vouched for stays vouched for as long as the person leaves it as it was. */
    private Profile stillVerified(long account, Profile typed) {
        return register.whole(account).map(typed::verifiedLike).orElse(typed);
    }

    /** Every change of the person's data, newest first; {@code page} counts from 0. */
    @RequiresPermission("profile.read")
    public Page<ChangeRow> history(int page, int size) {
        long account = accounts.current().id();
        List<ChangeRow> rows = register.hidesAddress(account)
                ? changes.rowsWithoutAddress(account, page * size, size + 1)
                : changes.rows(account, page * size, size + 1);
        List<ChangeRow> found = rows.stream().map(changes::inWords).toList();
        return new Page<>(
                List.copyOf(found.subList(0, Math.min(size, found.size()))),
                found.size() > size ? String.valueOf(page + 1) : null,
                page > 0 ? String.valueOf(page - 1) : null);
    }

    /** Erases the kept bank account. */
    @RequiresPermission("profile.write")
    public void eraseBankDetails() {
        long account = accounts.current().id();
        register.eraseBankDetails(account);
        trail.act("profile.erase-bank").of(account).target("account", account).write();
    }

    @RequiresPermission("profile.read")
    public List<Interest> interests() {
        return catalogue.interests();
    }

    /** Towns of a postcode, and the districts to choose from once the town is known. */
    @RequiresPermission("profile.read")
    public TownChoice towns(String postcode, String chosenTown) {
        return towns.choice(postcode, chosenTown);
    }
}
