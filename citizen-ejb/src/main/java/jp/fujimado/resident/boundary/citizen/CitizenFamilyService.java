package jp.fujimado.resident.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.FamilyBook;
import jp.fujimado.resident.control.FamilyWriter;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** The family of the signed-in citizen (家族): kept only with her consent to that. */
@Stateless
public class CitizenFamilyService {

    @Inject
    Accounts accounts;

    @Inject
    ConsentBook consents;

    @Inject
    FamilyBook family;

    @Inject
    FamilyWriter writer;

    @Inject
    ResidentRegister register;

    @RequiresPermission("family.read")
    public List<FamilyRow> mine() {
        return family.of(accounts.current().id());
    }

    /**
     * One relative, to be changed.
     *
     * @throws NotFound when the entry is not the person's own
     */
    @RequiresPermission("family.write")
    public FamilyRow one(long id) {
        return family.one(accounts.current().id(), id);
    }

    /** Whether the person agreed that her family is kept. */
    @RequiresPermission("family.read")
    public boolean isConsented() {
        return consents.isGiven(accounts.current().id(), ConsentPurpose.FAMILY);
    }

    /** Whether the person's own data are kept already; without them no family is kept. */
    @RequiresPermission("family.read")
    public boolean isProfileKept() {
        return register.profile(accounts.current().id()).isPresent();
    }

    /**
     * Keeps a relative. A new child under 18 gets data of its own, for which the person is guardian from now on.
     *
     * @return number of the entry
     * @throws RuleViolation without consent, or without an address of the person's own
     * @throws NotFound when the entry is not the person's own
     */
    @RequiresPermission("family.write")
    public long save(SaveFamilyMember typed) {
        return writer.save(accounts.current().id(), typed, null);
    }

    /**
     * Takes a relative out; a child's own data go with the last guardian who keeps it.
     *
     * @throws NotFound when the entry is not the person's own
     */
    @RequiresPermission("family.write")
    public void remove(long id) {
        writer.remove(accounts.current().id(), id, null);
    }
}
