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
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.entity.CategoryVersion;
import jp.fujimado.shared.json.JsonSection;
import jp.fujimado.shared.json.PackageProblem;

/** The published categories: of each code the newest version is offered, older ones belong to old reservations. */
@ApplicationScoped
public class Categories {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Questions questions;

    private final Map<Id, Category> read = new ConcurrentHashMap<>();

    private record Id(String code, int version) {}

    /** All that can be booked, by their reading. */
    public List<Category> offered() {
        return em
                .createQuery("select v.code, max(v.version) from CategoryVersion v group by v.code", Object[].class)
                .getResultList()
                .stream()
                .map(row -> of((String) row[0], (Integer) row[1]))
                .sorted(Comparator.comparing(category -> category.guide().kana()))
                .toList();
    }

    public Optional<Category> offered(String code) {
        Integer newest = em.createQuery(
                        "select max(v.version) from CategoryVersion v where v.code = :code", Integer.class)
                .setParameter("code", code == null ? "-" : code)
                .getSingleResult();
        return Optional.ofNullable(newest).map(version -> of(code, version));
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
            Category category = read("stored " + id, reader.readObject(), null, problems);
            if (problems.isEmpty()) {
                return category;
            }
            throw new BrokenCategory(problems);
        }
    }

    /** Reads a category that may name these departments and life events. */
    public Category read(
            String file,
            JsonObject json,
            Set<String> departments,
            Set<String> lifeEvents,
            List<PackageProblem> problems) {
        return read(file, json, new CategoryReader.KnownCodes(departments, lifeEvents), problems);
    }

    private Category read(
            String file, JsonObject json, CategoryReader.KnownCodes known, List<PackageProblem> problems) {
        return new CategoryReader(new JsonSection(file, "", json, problems), known, questions::read).category();
    }
}
