package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.fujimado.procedure.application.boundary.Questions;
import jp.fujimado.procedure.definition.boundary.Procedures;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.entity.CategoryVersion;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.json.JsonSection;
import jp.fujimado.shared.json.PackageProblem;

/** The published categories: of each code the newest version is offered, older ones belong to old reservations. */
@ApplicationScoped
public class Categories {

    private static final String NEWEST =
            "v.version = (select max(w.version) from CategoryVersion w where w.code = v.code)";
    private static final String NOT_CLOSED = " and v.closedAt is null";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Questions questions;

    @Inject
    Procedures procedures;

    private final Map<Id, Category> read = new ConcurrentHashMap<>();

    private record Id(String code, int version) {}

    /** All that can be booked, by their reading. */
    public List<Category> offered() {
        return list(NEWEST + NOT_CLOSED);
    }

    /** The newest version of everything, closed (受付終了) ones too, by their reading. */
    public List<Category> newest() {
        return list(NEWEST);
    }

    private List<Category> list(String which) {
        return em
                .createQuery("select v.code, v.version from CategoryVersion v where " + which, Object[].class)
                .getResultList()
                .stream()
                .map(row -> of((String) row[0], (Integer) row[1]))
                .sorted(Comparator.comparing(category -> category.guide().kana()))
                .toList();
    }

    public Optional<Category> offered(String code) {
        return one(code, NEWEST + NOT_CLOSED);
    }

    /** The newest version, closed or not. */
    public Optional<Category> newest(String code) {
        return one(code, NEWEST);
    }

    private Optional<Category> one(String code, String which) {
        return em
                .createQuery("select v.version from CategoryVersion v where v.code = :code and " + which, Integer.class)
                .setParameter("code", code == null ? "-" : code)
                .getResultList()
                .stream()
                .findFirst()
                .map(version -> of(code, version));
    }

    /**
     * What is offered with that code.
     *
     * @throws NotFound when there is no such category, or saying so when it is closed
     */
    public Category requireOffered(String code) {
        return offered(code)
                .orElseThrow(() -> new NotFound(newest(code).isPresent() ? "category.closed" : "shared.not-found"));
    }

    /** Exactly this version, however old. */
    public Category of(String code, int version) {
        return read.computeIfAbsent(new Id(code, version), this::readBack);
    }

    private Category readBack(Id id) {
        String content = em.createQuery(
                        "select v from CategoryVersion v where v.code = :code and v.version = :version",
                        CategoryVersion.class)
                .setParameter("code", id.code())
                .setParameter("version", id.version())
                .getSingleResult()
                .content();
        List<PackageProblem> problems = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            Category category = readWith("stored " + id, reader.readObject(), null, problems);
            if (problems.isEmpty()) {
                return category;
            }
            throw new BrokenCategory(problems);
        }
    }

    /** Reads a category that may name these departments, and life events and procedures of the city. */
    public Category read(String file, JsonObject json, Set<String> departments, List<PackageProblem> problems) {
        CategoryReader.KnownCodes known = new CategoryReader.KnownCodes(
                departments, questions.lifeEvents(), procedures.titles().keySet());
        return readWith(file, json, known, problems);
    }

    private Category readWith(
            String file, JsonObject json, CategoryReader.KnownCodes known, List<PackageProblem> problems) {
        return new CategoryReader(new JsonSection(file, "", json, problems), known, questions::read).category();
    }
}
