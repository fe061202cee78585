package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.entity.CategoryVersion;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.json.CanonicalJson;
import jp.fujimado.shared.json.PackageProblem;

/** The categories that are shipped with the city, one file each. */
@ApplicationScoped
public class CategoryFiles {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Categories categories;

    @Inject
    WaitingList line;

    @Inject
    Departments departments;

    @Inject
    Clock clock;

    private record Shipped(String file, Category category, String json) {}

    /**
     * Publishes what is new in the folder. What was published in the browser since then has a higher version and stays
     * on offer.
     *
     * @throws BrokenCategory with all problems of all files
     */
    public void publish(Path folder) {
        List<PackageProblem> problems = new ArrayList<>();
        List<Shipped> shipped = new ArrayList<>();
        files(folder).forEach(file -> read(file, problems).ifPresent(shipped::add));
        shipped.forEach(one -> publish(one, problems));
        if (!problems.isEmpty()) {
            throw new BrokenCategory(problems);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Folder of reservation categories cannot be read: " + folder, unreadable);
        }
    }

    private Optional<Shipped> read(Path path, List<PackageProblem> problems) {
        String file = path.getFileName().toString();
        int before = problems.size();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(path))) {
            JsonObject json = reader.readObject();
            Set<String> codes =
                    departments.all().stream().map(Department::code).collect(Collectors.toUnmodifiableSet());
            Category category = categories.read(file, json, codes, problems);
            if (!file.equals(category.code() + ".json")) {
                problems.add(new PackageProblem(file, "/code", "must be the file's name without .json"));
            }
            return problems.size() == before
                    ? Optional.of(new Shipped(file, category, CanonicalJson.of(json)))
                    : Optional.empty();
        } catch (JsonException broken) {
            problems.add(new PackageProblem(file, "/", "broken JSON: " + broken.getMessage()));
        } catch (IOException unreadable) {
            problems.add(new PackageProblem(file, "/", "cannot be read: " + unreadable));
        }
        return Optional.empty();
    }

    private void publish(Shipped one, List<PackageProblem> problems) {
        Category category = one.category();
        List<String> published = em.createQuery(
                        "select v.contentHash from CategoryVersion v where v.code = :code and v.version = :version",
                        String.class)
                .setParameter("code", category.code())
                .setParameter("version", category.version())
                .getResultList();
        String hash = Fingerprint.of(one.json());
        if (published.isEmpty()) {
            Optional<Category> before = categories.newest(category.code());
            em.persist(new CategoryVersion(category.code(), category.version(), one.json(), hash, clock.instant()));
            em.flush();
            before.filter(old -> old.version() < category.version()).ifPresent(old -> line.widen(old, category));
        } else if (!published.contains(hash)) {
            problems.add(new PackageProblem(
                    one.file(),
                    "/version",
                    "version " + category.version()
                            + " is already published with other content; raise the version to publish the change"));
        }
    }
}
