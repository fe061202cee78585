package jp.fujimado.procedure.definition.boundary.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.procedure.definition.control.LifeEvents;
import jp.fujimado.procedure.definition.control.PackageReader;
import jp.fujimado.procedure.definition.control.ProcedureFinder;
import jp.fujimado.procedure.definition.control.ProcedurePackage;
import jp.fujimado.procedure.definition.control.PublishedVersions;
import jp.fujimado.procedure.definition.entity.PublishedVersion;
import jp.fujimado.procedure.spi.ApprovalEffect;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.security.Permissions;

/** Reads the packages at start-up, refuses broken ones by not starting, and publishes new versions. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class PackagePublishing {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    DefinitionCatalogue catalogue;

    @Inject
    Departments departments;

    @Inject
    Permissions permissions;

    @Inject
    ProcedureFinder finder;

    @Inject
    LifeEvents lifeEvents;

    @Inject
    Instance<ApprovalEffect> effects;

    @Inject
    Clock clock;

    @PostConstruct
    void publish() {
        Path procedures = Path.of(Setting.CONFIG_DIR.value(), "procedures");
        List<ProcedurePackage> packages = new PackageReader(knownCodes()).readAll(procedures);
        Map<DefinitionId, String> published = em.createQuery("select v from PublishedVersion v", PublishedVersion.class)
                .getResultStream()
                .collect(Collectors.toMap(PublishedVersion::definition, PublishedVersion::contentHash));
        PublishedVersions.requireUnchanged(published, packages);
        for (ProcedurePackage one : packages) {
            if (!published.containsKey(one.id())) {
                em.persist(new PublishedVersion(one.id(), one.json(), one.hash(), clock.instant()));
            }
        }
        List<ProcedureDefinition> offered =
                packages.stream().map(ProcedurePackage::definition).toList();
        catalogue.offer(offered);
        finder.index(offered);
    }

    private KnownCodes knownCodes() {
        Set<String> departmentCodes =
                departments.all().stream().map(Department::code).collect(Collectors.toUnmodifiableSet());
        Set<String> effectCodes = effects.stream().map(ApprovalEffect::code).collect(Collectors.toUnmodifiableSet());
        return new KnownCodes(
                departmentCodes, permissions.roles(), Residents.PREFILLS, effectCodes, lifeEvents.codes());
    }
}
