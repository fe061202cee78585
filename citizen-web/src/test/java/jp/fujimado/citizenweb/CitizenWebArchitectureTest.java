package jp.fujimado.citizenweb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jp.fujimado.architecture.ProductClasses;
import jp.fujimado.architecture.WebRules;

@AnalyzeClasses(packages = "jp.fujimado", importOptions = ProductClasses.class)
class CitizenWebArchitectureTest {

    @ArchTest
    static final ArchTests web = ArchTests.in(WebRules.class);

    @ArchTest
    static final ArchRule r14_public_site_cannot_reach_staff_operations = noClasses()
            .that()
            .resideInAPackage("jp.fujimado.citizenweb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary.staff..", "..boundary.system..", "jp.fujimado.staffweb..");
}
