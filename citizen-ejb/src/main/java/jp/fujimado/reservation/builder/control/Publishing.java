package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.builder.DraftChange;
import jp.fujimado.reservation.builder.DraftProblem;
import jp.fujimado.reservation.builder.DraftTopic;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.control.WaitingList;
import jp.fujimado.reservation.entity.CategoryVersion;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.json.CanonicalJson;
import jp.fujimado.shared.json.PackageProblem;
import jp.fujimado.shared.time.CityClock;

/** Checks a draft with the reader that also reads the shipped files, and makes it the next version. */
@ApplicationScoped
public class Publishing {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Drafts drafts;

    @Inject
    Categories categories;

    @Inject
    WaitingList line;

    @Inject
    Departments departments;

    @Inject
    Clock clock;

    /** What keeps it from being published. */
    public List<DraftProblem> problems(CategoryDraft draft) {
        List<PackageProblem> found = new ArrayList<>();
        read(draft, found);
        return DraftCheck.problems(
                DraftJson.read(draft.content()), drafts.names(), found, CityClock.day(clock.instant()));
    }

    /** The draft as a category; empty while it is incomplete. */
    public Optional<Category> category(CategoryDraft draft) {
        List<PackageProblem> found = new ArrayList<>();
        Category category = read(draft, found);
        return found.isEmpty() ? Optional.of(category) : Optional.empty();
    }

    private Category read(CategoryDraft draft, List<PackageProblem> found) {
        return categories.read(
                draft.code(),
                whole(draft),
                departments.all().stream().map(Department::code).collect(Collectors.toSet()),
                found);
    }

    private static JsonObject whole(CategoryDraft draft) {
        return Json.createObjectBuilder(DraftJson.read(draft.content()))
                .add("code", draft.code())
                .add("version", draft.baseVersion() + 1)
                .build();
    }

    /** What differs from the version that is published; nothing for a new category. */
    public List<DraftChange> changes(CategoryDraft draft) {
        int newest = drafts.newest(draft.code());
        return newest == 0
                ? List.of()
                : DraftChanges.between(words(drafts.published(draft.code(), newest)), words(draft));
    }

    /** What a published version says, by topic. */
    public Map<DraftTopic, List<String>> words(CategoryVersion version) {
        return words(Starting.from(DraftJson.read(version.content())).toString());
    }

    /** What a draft says, by topic. */
    public Map<DraftTopic, List<String>> words(CategoryDraft draft) {
        return words(draft.content());
    }

    private Map<DraftTopic, List<String>> words(String content) {
        JsonObject json = DraftJson.read(content);
        String department = departments.of(DraftJson.text(json, "department")).name();
        return DraftWords.all(json, drafts.names(), department);
    }

    /**
     * Makes it the next version, which is offered from now on; who is booked keeps the version of the booking.
     *
     * @throws Conflict when another version was published since approval was asked for, or it is incomplete
     */
    public CategoryVersion publish(CategoryDraft draft) {
        if (drafts.newest(draft.code()) != draft.baseVersion()) {
            throw new Conflict("category.newer-published");
        }
        if (!problems(draft).isEmpty()) {
            throw new Conflict("category.incomplete");
        }
        String content = CanonicalJson.of(whole(draft));
        CategoryVersion version = new CategoryVersion(
                draft.code(), draft.baseVersion() + 1, content, Fingerprint.of(content), clock.instant());
        Optional<Category> before = categories.newest(draft.code());
        version.requestedBy(draft.requestedBy());
        em.persist(version);
        em.remove(draft);
        em.flush();
        before.ifPresent(old -> line.widen(old, categories.of(draft.code(), version.version())));
        return version;
    }

    public void discard(CategoryDraft draft) {
        em.remove(draft);
        em.flush();
    }
}
