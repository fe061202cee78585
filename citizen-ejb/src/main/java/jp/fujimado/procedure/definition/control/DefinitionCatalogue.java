package jp.fujimado.procedure.definition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.entity.PublishedVersion;

/** All published definitions: those offered today, and older ones that running applications are pinned to. */
@ApplicationScoped
public class DefinitionCatalogue {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    private final Map<DefinitionId, ProcedureDefinition> read = new ConcurrentHashMap<>();
    private volatile Map<String, ProcedureDefinition> offered = Map.of();

    /** Takes over what the packages of this start offer. */
    public void offer(List<ProcedureDefinition> definitions) {
        definitions.forEach(definition -> read.put(definition.id(), definition));
        offered = definitions.stream()
                .collect(Collectors.toUnmodifiableMap(ProcedureDefinition::code, Function.identity()));
    }

    public List<ProcedureDefinition> offered() {
        return offered.values().stream()
                .sorted((a, b) -> a.guide().kana().compareTo(b.guide().kana()))
                .toList();
    }

    public Optional<ProcedureDefinition> offered(String code) {
        return Optional.ofNullable(offered.get(code));
    }

    /** The definition of exactly this version, however old. */
    public ProcedureDefinition of(DefinitionId id) {
        return read.computeIfAbsent(id, this::readBack);
    }

    private ProcedureDefinition readBack(DefinitionId id) {
        PublishedVersion stored = em.createQuery(
                        "select v from PublishedVersion v where v.code = :code and v.version = :version",
                        PublishedVersion.class)
                .setParameter("code", id.code())
                .setParameter("version", id.version())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No published definition " + id));
        return PackageReader.readBack(stored.content());
    }
}
