package jp.fujimado.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Rules of both webs; each web runs them over itself, because a rule that meets no class fails. */
public final class WebRules {

    private static final String[] WEB = {"jp.fujimado.citizenweb..", "jp.fujimado.staffweb.."};

    @ArchTest
    static final ArchRule r13_web_sees_boundaries_only = noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..entity..", "..control..", "..spi..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule r13_what_both_webs_share_opens_no_door = noClasses()
            .that()
            .resideInAPackage("jp.fujimado.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary..", "..entity..", "..control..", "..spi..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule r17_backing_beans_are_called_view = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and()
            .haveSimpleNameNotStartingWith("Current")
            .and(resideInAnyPackage(WEB))
            .should()
            .haveSimpleNameEndingWith("View");

    @ArchTest
    static final ArchRule r18_backing_beans_are_view_or_request_scoped = classes()
            .that()
            .haveSimpleNameEndingWith("View")
            .and()
            .areAnnotatedWith(Named.class)
            .should()
            .beAnnotatedWith(ViewScoped.class)
            .orShould()
            .beAnnotatedWith(RequestScoped.class);

    @ArchTest
    static final ArchRule r19_view_scoped_beans_are_serializable = classes()
            .that()
            .areAnnotatedWith(ViewScoped.class)
            .should()
            .implement(Serializable.class)
            // A web may get along with request scope alone.
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule r20_session_state_is_the_current_actor_only =
            noClasses().that().haveSimpleNameNotStartingWith("Current").should().beAnnotatedWith(SessionScoped.class);

    @ArchTest
    static final ArchRule r21_no_empty_suffixes =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Facade|Dto|DTO|Bean)");

    private WebRules() {}
}
