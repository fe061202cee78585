package jp.fujimado.reservation.builder.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.reservation.builder.DraftSheet;
import jp.fujimado.reservation.builder.PartForm;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.reservation.builder.SavePart;
import jp.fujimado.reservation.builder.control.DraftDesk;
import jp.fujimado.reservation.builder.control.DraftDoor;
import jp.fujimado.reservation.builder.control.Drafts;
import jp.fujimado.reservation.builder.control.Publishing;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * Writing a draft, part by part; what is missing is told when it is checked. Every operation throws {@link NotFound} when
 * the draft is not one of the acting official's departments.
 */
@Stateless
public class StaffCategoryDraftService {

    private static final String READ = "category.read";
    private static final String DRAFT = "category.draft";

    @Inject
    DraftDoor door;

    @Inject
    DraftDesk desk;

    @Inject
    Drafts drafts;

    @Inject
    Publishing publishing;

    @Inject
    AuditTrail trail;

    /** The draft with its lists. */
    @RequiresPermission(READ)
    public DraftSheet sheet(long id) {
        CategoryDraft draft = door.look(id, READ);
        return desk.sheet(draft, door.may(draft.department(), DRAFT));
    }

    /** One part as fields. */
    @RequiresPermission(DRAFT)
    public PartForm form(long id, PartPlace place) {
        return desk.form(door.look(id, DRAFT), place);
    }

    /** Names of the life events by code. */
    @RequiresPermission(DRAFT)
    public Map<String, String> lifeEvents() {
        return drafts.lifeEvents();
    }

    /** Titles of the procedures by code. */
    @RequiresPermission(DRAFT)
    public Map<String, String> procedures() {
        return drafts.procedures();
    }

    /**
     * Writes one part; what is missing in it may be missing.
     *
     * @return whether a request for approval is void by that
     * @throws InvalidInput with one sentence per field for what cannot be so
     * @throws Conflict when the part was changed by somebody else since the page was opened
     */
    @RequiresPermission(DRAFT)
    public boolean save(long id, SavePart typed) {
        CategoryDraft draft = door.act(id, DRAFT);
        boolean voided = desk.save(draft, typed, door.departments(DRAFT));
        note("category.save", draft, typed.place().key());
        return voided;
    }

    /**
     * Takes an entry out of its list.
     *
     * @param seen mark of the entry, as the page shows it
     * @throws Conflict when it was changed by somebody else since the page was opened
     */
    @RequiresPermission(DRAFT)
    public void remove(long id, PartPlace place, String seen) {
        CategoryDraft draft = door.act(id, DRAFT);
        desk.remove(draft, place, seen);
        note("category.remove", draft, place.key());
    }

    /**
     * Changes places with the neighbour.
     *
     * @param by -1 for up, 1 for down
     * @throws Conflict when it was changed by somebody else since the page was opened
     */
    @RequiresPermission(DRAFT)
    public void move(long id, PartPlace place, int by, String seen) {
        CategoryDraft draft = door.act(id, DRAFT);
        desk.move(draft, place, by, seen);
        note("category.save", draft, place.key());
    }

    /** Throws the draft away; what is published stays as it is. */
    @RequiresPermission(DRAFT)
    public void discard(long id) {
        CategoryDraft draft = door.act(id, DRAFT);
        note("category.discard", draft, desk.title(draft));
        publishing.discard(draft);
    }

    private void note(String act, CategoryDraft draft, String detail) {
        trail.act(act)
                .department(draft.department())
                .target("reservation-draft", draft.id())
                .detail(draft.code() + " " + detail)
                .write();
    }
}
