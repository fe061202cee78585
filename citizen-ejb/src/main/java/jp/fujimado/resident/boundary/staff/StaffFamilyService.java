package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.DeskMark;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.DeskLetters;
import jp.fujimado.resident.control.DeskVisits;
import jp.fujimado.resident.control.FamilyBook;
import jp.fujimado.resident.control.FamilyWriter;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** The family of a person whom an official acts for: by the same rules as she herself, marked, and told to her. */
@Stateless
public class StaffFamilyService {

    private static final String FAMILY = "behalf.family";

    @Inject
    DeskVisits visits;

    @Inject
    ConsentBook consents;

    @Inject
    FamilyBook family;

    @Inject
    FamilyWriter writer;

    @Inject
    DeskLetters letters;

    @Inject
    AuditTrail trail;

    /**
     * The relatives that the person keeps here.
     *
     * @throws NotFound when the visit is not the official's own
     */
    @RequiresPermission(FAMILY)
    public List<FamilyRow> rows(long visitId) {
        return family.of(visits.open(visitId).account());
    }

    /**
     * One relative, to be changed.
     *
     * @throws NotFound when the visit is not the official's own or the entry is not the person's
     */
    @RequiresPermission(FAMILY)
    public FamilyRow one(long visitId, long entry) {
        return family.one(visits.open(visitId).account(), entry);
    }

    /** Whether the person agreed that her family is kept. */
    @RequiresPermission(FAMILY)
    public boolean isConsented(long visitId) {
        return consents.isGiven(visits.open(visitId).account(), ConsentPurpose.FAMILY);
    }

    /**
     * Keeps a relative.
     *
     * @throws RuleViolation without the person's consent
     * @throws NotFound when the entry is not hers
     */
    @RequiresPermission(FAMILY)
    public long save(long visitId, SaveFamilyMember typed) {
        Visit visit = visits.open(visitId);
        long entry = writer.save(visit.account(), typed, mark(visit));
        tell(visit);
        return entry;
    }

    /**
     * Takes a relative out.
     *
     * @throws NotFound when the entry is not the person's
     */
    @RequiresPermission(FAMILY)
    public void remove(long visitId, long entry) {
        Visit visit = visits.open(visitId);
        writer.remove(visit.account(), entry, mark(visit));
        tell(visit);
    }

    private static DeskMark mark(Visit visit) {
        return new DeskMark(visit.channel(), visit.department(), null);
    }

    private void tell(Visit visit) {
        letters.tell(visit, "resident.family-entered", "/mypage/family.xhtml");
    }
}
