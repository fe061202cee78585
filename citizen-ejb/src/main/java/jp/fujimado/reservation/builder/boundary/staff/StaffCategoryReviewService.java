package jp.fujimado.reservation.builder.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.builder.DraftConflict;
import jp.fujimado.reservation.builder.DraftNews;
import jp.fujimado.reservation.builder.DraftPreview;
import jp.fujimado.reservation.builder.DraftProblem;
import jp.fujimado.reservation.builder.DraftReview;
import jp.fujimado.reservation.builder.control.DraftBoard;
import jp.fujimado.reservation.builder.control.DraftConflicts;
import jp.fujimado.reservation.builder.control.DraftDesk;
import jp.fujimado.reservation.builder.control.DraftDoor;
import jp.fujimado.reservation.builder.control.DraftPreviews;
import jp.fujimado.reservation.builder.control.Drafts;
import jp.fujimado.reservation.builder.control.Publishing;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.OwnWork;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.OfficialWords;

/**
 * Checking a draft, asking for approval and publishing it, which is done by somebody who has not written in it (four
 * eyes). Every operation throws {@link NotFound} when the draft is not one of the acting official's departments.
 */
@Stateless
public class StaffCategoryReviewService {

    private static final String READ = "category.read";
    private static final String DRAFT = "category.draft";
    private static final String PUBLISH = "category.publish";
    private static final int SHOWN = 50;

    @Inject
    DraftDoor door;

    @Inject
    DraftDesk desk;

    @Inject
    Drafts drafts;

    @Inject
    DraftConflicts conflicts;

    @Inject
    DraftPreviews previews;

    @Inject
    DraftBoard board;

    @Inject
    Publishing publishing;

    @Inject
    Categories categories;

    @Inject
    AuditTrail trail;

    /** Everything that has to be known before it is published. */
    @RequiresPermission(READ)
    public DraftReview review(long id) {
        CategoryDraft draft = door.look(id, READ);
        boolean mayWrite = door.may(draft.department(), DRAFT);
        List<DraftProblem> problems = publishing.problems(draft);
        Optional<Category> published = categories.newest(draft.code());
        Optional<Category> next = published.flatMap(one -> publishing.category(draft));
        List<DraftConflict> touched =
                next.map(one -> conflicts.of(published.get(), one)).orElse(List.of());
        boolean own = draft.isOwnOf(door.subject());
        boolean mayPublish = draft.isRequested() && door.may(draft.department(), PUBLISH);
        return new DraftReview(
                desk.sheet(draft, mayWrite),
                publishing.words(draft),
                problems,
                publishing.changes(draft),
                touched.subList(0, Math.min(SHOWN, touched.size())),
                touched.size(),
                next.map(one -> conflicts.waiting(published.get(), one)).orElse(List.of()),
                draft.isRequested() ? new DraftReview.Request(draft.requestedName(), draft.requestedAt()) : null,
                new DraftReview.Acts(
                        mayWrite && !draft.isRequested() && problems.isEmpty(),
                        mayWrite && draft.isRequested(),
                        mayPublish && !own,
                        mayPublish && own));
    }

    /** What waits for the acting official, and what became of what she has written; for her home. */
    @RequiresPermission(READ)
    public List<DraftNews> news() {
        return board.news(door.subject(), door.departments(READ), door.departments(PUBLISH));
    }

    /**
     * The draft as people would see it.
     *
     * @throws RuleViolation while it is incomplete
     */
    @RequiresPermission(READ)
    public DraftPreview preview(long id) {
        return publishing
                .category(door.look(id, READ))
                .map(previews::of)
                .orElseThrow(() -> new RuleViolation("category.preview-incomplete"));
    }

    /**
     * Asks for approval of exactly this; a change after that makes it void.
     *
     * @param revision that was seen
     * @throws Conflict when it was changed since it was opened
     * @throws RuleViolation while something has to be mended
     */
    @RequiresPermission(DRAFT)
    public void request(long id, int revision) {
        CategoryDraft draft = seen(id, DRAFT, revision);
        draft.request(drafts.newest(draft.code()), drafts.hand());
        if (!publishing.problems(draft).isEmpty()) {
            throw new RuleViolation("category.incomplete");
        }
        note("category.request", draft, "");
    }

    /** Takes the request back. */
    @RequiresPermission(DRAFT)
    public void withdraw(long id) {
        CategoryDraft draft = requested(door.act(id, DRAFT));
        draft.withdraw();
        note("category.withdraw", draft, "");
    }

    /**
     * Publishes it.
     *
     * @param revision that was seen
     * @return code of the category
     * @throws OwnWork when the official has written in it
     * @throws RuleViolation when nobody asks for approval any more
     * @throws Conflict when it was changed since it was opened, or another version was published meanwhile
     */
    @RequiresPermission(PUBLISH)
    public String publish(long id, int revision) {
        CategoryDraft draft = requested(foreign(seen(id, PUBLISH, revision)));
        note("category.publish", draft, "v" + (draft.baseVersion() + 1));
        publishing.publish(draft);
        return draft.code();
    }

    /**
     * Gives it back to those who write it.
     *
     * @param words what to mend
     * @throws InvalidInput without words
     * @throws OwnWork when the official has written in it
     * @throws RuleViolation when nobody asks for approval any more
     */
    @RequiresPermission(PUBLISH)
    public void giveBack(long id, String words) {
        String reply = OfficialWords.required("reply", words);
        CategoryDraft draft = requested(foreign(door.act(id, PUBLISH)));
        draft.giveBack(reply);
        note("category.return", draft, reply);
    }

    private CategoryDraft seen(long id, String permission, int revision) {
        CategoryDraft draft = door.act(id, permission);
        if (draft.revision() != revision) {
            throw new Conflict("category.changed-since", draft.changedName());
        }
        return draft;
    }

    private CategoryDraft foreign(CategoryDraft draft) {
        if (draft.isOwnOf(door.subject())) {
            throw new OwnWork("category.own-draft");
        }
        return draft;
    }

    private static CategoryDraft requested(CategoryDraft draft) {
        if (!draft.isRequested()) {
            throw new RuleViolation("category.not-requested");
        }
        return draft;
    }

    private void note(String act, CategoryDraft draft, String detail) {
        trail.act(act)
                .department(draft.department())
                .target("reservation-draft", draft.id())
                .detail((draft.code() + " " + detail).strip())
                .write();
    }
}
