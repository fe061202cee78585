package jp.fujimado.staffweb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jp.fujimado.architecture.ProductClasses;
import jp.fujimado.architecture.WebRules;

@AnalyzeClasses(packages = "jp.fujimado", importOptions = ProductClasses.class)
class StaffWebArchitectureTest {

    @ArchTest
    static final ArchTests web = ArchTests.in(WebRules.class);

    @ArchTest
    static final ArchRule r15_staff_site_cannot_act_as_citizen = noClasses()
            .that()
            .resideInAPackage("jp.fujimado.staffweb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary.citizen..", "..boundary.system..", "jp.fujimado.citizenweb..");
}
