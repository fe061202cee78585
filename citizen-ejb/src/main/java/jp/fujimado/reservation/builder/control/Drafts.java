package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.procedure.application.boundary.Questions;
import jp.fujimado.procedure.definition.boundary.Procedures;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.NewDraft;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.entity.CategoryVersion;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;

/** Drafts and how they begin. */
@ApplicationScoped
public class Drafts {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Categories categories;

    @Inject
    Questions questions;

    @Inject
    Procedures procedures;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames actorNames;

    @Inject
    Clock clock;

    /** Drafts of these departments. */
    public List<CategoryDraft> of(Set<String> departments) {
        return departments.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select d from CategoryDraft d where d.department in :departments order by d.id",
                                CategoryDraft.class)
                        .setParameter("departments", departments)
                        .getResultList();
    }

    /** The draft of the next version of a category. */
    public Optional<CategoryDraft> ofCategory(String code) {
        return em.createQuery("select d from CategoryDraft d where d.code = :code", CategoryDraft.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** A published version as it is stored. */
    public CategoryVersion published(String code, int version) {
        return em.createQuery(
                        "select v from CategoryVersion v where v.code = :code and v.version = :version",
                        CategoryVersion.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .getSingleResult();
    }

    /** The same, locked until the end of the transaction. */
    public CategoryVersion locked(String code, int version) {
        CategoryVersion published = published(code, version);
        em.refresh(published, LockModeType.PESSIMISTIC_WRITE);
        return published;
    }

    /** Numbers of all versions that were published. */
    List<Integer> versions(String code) {
        return em.createQuery("select v.version from CategoryVersion v where v.code = :code", Integer.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** Number of the newest version that is published; 0 for none. */
    public int newest(String code) {
        Integer newest = em.createQuery(
                        "select max(v.version) from CategoryVersion v where v.code = :code", Integer.class)
                .setParameter("code", code)
                .getSingleResult();
        return newest == null ? 0 : newest;
    }

    /**
     * A new category, from nothing or as a copy of another, of any department. The link of a meeting room stays with
     * the department whose room it is.
     */
    public CategoryDraft begin(NewDraft wish) {
        JsonObject content = wish.copyOf() == null || wish.copyOf().isEmpty()
                ? Starting.fromNothing()
                : copied(wish.copyOf(), wish.department());
        JsonObject guide = DraftJson.with(DraftJson.section(content, "guide"), "title", wish.title());
        CategoryDraft draft = new CategoryDraft("-", 0, wish.department(), hand());
        em.persist(draft);
        draft.nameAfterNumber();
        write(
                draft,
                Json.createObjectBuilder(content)
                        .add("department", wish.department())
                        .add("guide", guide)
                        .build());
        em.flush();
        return draft;
    }

    private JsonObject copied(String code, String department) {
        Category source = categories.newest(code).orElseThrow(() -> new NotFound("shared.not-found"));
        JsonObject content = DraftJson.with(
                Starting.from(DraftJson.read(published(code, source.version()).content())), "source", "");
        if (source.department().equals(department)) {
            return content;
        }
        return DraftJson.withEntries(
                content,
                DraftPart.PLACE,
                DraftJson.entries(content, DraftPart.PLACE).stream()
                        .map(place -> DraftJson.with(place, "meetingLink", ""))
                        .toList());
    }

    /** The draft of the next version of a category; the one that there is already, or a new one. */
    public CategoryDraft change(Category category) {
        // Two who begin at the same moment get the same draft.
        CategoryVersion version = locked(category.code(), category.version());
        return ofCategory(category.code()).orElseGet(() -> {
            CategoryDraft draft = new CategoryDraft(category.code(), category.version(), category.department(), hand());
            em.persist(draft);
            write(draft, Starting.from(DraftJson.read(version.content())));
            em.flush();
            return draft;
        });
    }

    /** @return whether a request for approval is void by that */
    boolean write(CategoryDraft draft, JsonObject content) {
        return draft.write(content.toString(), content.getString("department"), hand());
    }

    public CategoryDraft.Hand hand() {
        Actor actor = currentActor.get();
        return new CategoryDraft.Hand(actor.subject(), actorNames.nameOf(actor), clock.instant());
    }

    CityNames names() {
        return new CityNames(lifeEvents(), procedures());
    }

    /** Titles by code of the procedures that are offered. */
    public Map<String, String> procedures() {
        return procedures.titles();
    }

    /** Names of the life events by code. */
    public Map<String, String> lifeEvents() {
        return questions.lifeEventNames();
    }
}
