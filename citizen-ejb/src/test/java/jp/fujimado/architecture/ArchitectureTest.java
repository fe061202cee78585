package jp.fujimado.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import jp.fujimado.procedure.spi.ApprovalEffect;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * The architecture of the business code, as executable rules; those of the web are in {@link WebRules}. A failing rule
 * is fixed in the code, not here.
 */
@AnalyzeClasses(packages = "jp.fujimado", importOptions = ProductClasses.class)
class ArchitectureTest {

    // --- between domains ---------------------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule r01_domains_are_free_of_cycles =
            slices().matching("jp.fujimado.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule r02_domain_dependencies_are_declared_in_the_tiers = modules()
            .definedByPackages("jp.fujimado.(*)..")
            .should()
            .respectTheirAllowedDependencies(
                    DomainTiers.allowed(), consideringOnlyDependenciesInAnyPackage("jp.fujimado.."));

    @ArchTest
    static final ArchRule r02_every_domain_has_a_tier = classes().should().resideInAnyPackage(DomainTiers.packages());

    @ArchTest
    static final ArchRule r03_domains_meet_only_through_published_packages = modules()
            .definedByPackages("jp.fujimado.(*)..")
            .should()
            .onlyDependOnEachOtherThroughClassesThat(not(resideInAnyPackage("..control..", "..entity..")));

    @ArchTest
    static final ArchRule r04_the_procedure_engine_knows_no_concrete_procedure = noClasses()
            .that()
            .resideInAPackage("jp.fujimado.procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DomainTiers.packagesFrom(3));

    // --- inside a domain ---------------------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule r05_published_language_depends_on_nothing_inside = noClasses()
            .that()
            .resideInAnyPackage(
                    "jp.fujimado.*", "jp.fujimado.procedure.application", "jp.fujimado.procedure.definition")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary..", "..control..", "..entity..");

    @ArchTest
    static final ArchRule r06_entities_know_no_services = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary..", "..control..", "jakarta.ejb..");

    @ArchTest
    static final ArchRule r07_control_knows_no_actor_boundary = noClasses()
            .that()
            .resideInAPackage("..control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary.citizen..", "..boundary.staff..");

    // --- boundary, transactions, authorisation -----------------------------------------------------------------------

    @ArchTest
    static final ArchRule r08_transactions_start_only_at_an_actor_boundary = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .resideInAnyPackage("..boundary.citizen..", "..boundary.staff..", "..boundary.system..");

    @ArchTest
    static final ArchRule r08_timers_and_start_up_beans_belong_to_the_system =
            classes().that().areAnnotatedWith(Singleton.class).should().resideInAPackage("..boundary.system..");

    @ArchTest
    static final ArchRule r09_service_means_stateless_ejb =
            classes().that().haveSimpleNameEndingWith("Service").should().beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule r10_stateless_ejbs_are_called_service =
            classes().that().areAnnotatedWith(Stateless.class).should().haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule r11_every_public_operation_names_its_permission = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and(not(observersOfTheSystem()))
            .should()
            .beAnnotatedWith(RequiresPermission.class);

    @ArchTest
    static final ArchRule r12_entity_manager_stays_below_the_web = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage("..boundary..", "..control..");

    @ArchTest
    static final ArchRule r16_business_code_is_free_of_faces = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..");

    // --- vocabulary and hygiene --------------------------------------------------------------------------------------

    @ArchTest
    static final ArchRule r21_no_empty_suffixes = WebRules.r21_no_empty_suffixes;

    @ArchTest
    static final ArchRule r22_entities_live_in_entity =
            classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("..entity..");

    @ArchTest
    static final ArchRule r23_entities_have_no_public_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule r24_business_errors_are_domain_exceptions =
            classes().that().areAssignableTo(Throwable.class).should().beAssignableTo(DomainException.class);

    @ArchTest
    static final ArchRule r25_strategies_live_in_control =
            classes().that().implement(ApprovalEffect.class).should().resideInAPackage("..control..");

    @ArchTest
    static final ArchRule r26_time_is_injected = noClasses()
            .that()
            .resideOutsideOfPackage("jp.fujimado.shared..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule r27_no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule r28_no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    // --- trail -------------------------------------------------------------------------------------------------------

    /** A partner outside, such as LINE, proves itself by a signature; its door stores what came and nothing more. */
    @ArchTest
    static final ArchRule r29_only_the_system_acts_as_the_system = noClasses()
            .that()
            .resideOutsideOfPackages("..boundary.system..", "..boundary.partner..")
            .should()
            .callMethod(CurrentActor.class, "asSystem", Supplier.class);

    /** Whoever comes without a login is somebody only where a secret was looked at. */
    @ArchTest
    static final ArchRule r29_only_a_partner_s_door_acts_as_an_official = noClasses()
            .that()
            .resideOutsideOfPackage("..boundary.partner..")
            .should()
            .callMethod(CurrentActor.class, "asOfficial", String.class, Supplier.class);

    @ArchTest
    static final ArchRule r30_no_write_goes_unaudited = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(resideInAnyPackage("..boundary.citizen..", "..boundary.staff.."))
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(new WriteToTheTrailWhenTheyChangeSomething());

    /** The server deploys no two of one name, whatever their packages; the sweeps of numbers name operations by it, too. */
    @ArchTest
    static void r31_no_two_enterprise_beans_have_one_name(JavaClasses classes) {
        List<String> names = classes.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertEquals(List.copyOf(new TreeSet<>(names)), names);
    }

    /** Observers are called by the container in the course of an operation that was checked already. */
    private static DescribedPredicate<JavaMethod> observersOfTheSystem() {
        return DescribedPredicate.describe(
                "observe an event in boundary.system",
                method -> method.getOwner().getPackageName().contains(".boundary.system")
                        && method.getParameters().stream().anyMatch(ArchitectureTest::isObserved));
    }

    private static boolean isObserved(JavaParameter parameter) {
        return parameter.isAnnotatedWith(Observes.class);
    }
}
