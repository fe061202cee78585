package jp.fujimado.resident.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.IdentityDocument;
import jp.fujimado.resident.StartVisit;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.control.DeskVisits;
import jp.fujimado.resident.control.IdentityDocuments;
import jp.fujimado.resident.control.LookPurposes;
import jp.fujimado.resident.control.PersonDoor;
import jp.fujimado.resident.entity.DeskVisit;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * Acting for a person who came, called or wrote (代わりに手続きする): nothing is done for her before the official has said
 * why, on which way she is there and how she made sure who it is.
 */
@Stateless
public class StaffVisitService {

    private static final String BEGIN = "behalf.begin";

    @Inject
    DeskVisits visits;

    @Inject
    IdentityDocuments documents;

    @Inject
    PersonDoor door;

    @Inject
    LookPurposes purposes;

    @Inject
    AuditTrail trail;

    /** By what an official can make sure who is there. */
    @RequiresPermission(BEGIN)
    public List<IdentityDocument> documents() {
        return documents.all();
    }

    /**
     * From now on the official acts for the person, until she ends it or the day ends.
     *
     * @return number of the visit
     * @throws NotFound when the city keeps no data of the person
     * @throws RuleViolation without a purpose, or when the person's address is hidden from this official
     * @throws InvalidInput when channel, document or note have to be mended
     */
    @RequiresPermission(BEGIN)
    public long begin(long account, Look look, StartVisit typed) {
        String purpose = purposes.inWords(look.purpose(), look.note());
        door.open(account);
        DeskVisit visit = visits.begin(account, visits.read(typed));
        trail.act(BEGIN)
                .of(account)
                .department(visit.department())
                .target("purpose", look.purpose())
                .detail(purpose + ": visit " + visit.id() + " " + visit.channel() + " " + visit.document())
                .write();
        return visit.id();
    }

    /**
     * The official's own visit.
     *
     * @throws NotFound when it does not exist or is a colleague's
     * @throws RuleViolation when it is over
     */
    @RequiresPermission(BEGIN)
    public Visit visit(long id) {
        return visits.open(id);
    }

    /** The person is gone. */
    @RequiresPermission(BEGIN)
    public void end(long id) {
        DeskVisit visit = visits.end(visits.own(id).id());
        trail.act("behalf.end")
                .of(visit.accountId())
                .department(visit.department())
                .target("visit", id)
                .write();
    }
}
