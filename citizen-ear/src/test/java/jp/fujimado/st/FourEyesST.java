package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever assessed a case does not decide it, even as an approver with a forged form. */
@ExtendWith(RunningCity.class)
class FourEyesST {

    @Test
    void an_approver_who_assessed_the_case_cannot_decide_it(City city, CityBrowser browser) {
        Citizen citizen = Citizen.signIn(city, browser.phone(), "yuki");
        citizen.begin("pregnancy-support-1");
        ProcedureForm.of("pregnancy-support-1").fill(citizen);
        String receipt = citizen.submit();
        Official both = Official.signIn(city, browser.desktop(), "kobayashi");
        both.find(receipt).start();
        Page forged = both.page().context().newPage();
        forged.navigate(both.page().url());
        both.assess("GRANT", "要件を満たしている");
        assertEquals(0, both.page().locator("#decide").count());
        assertTrue(both.text().contains("この申請は、あなたには審査・決裁できません"), both.text());

        forged.check("input[name='result'][value='GRANT']");
        forged.evaluate("() => { document.getElementById('assess').name = 'decide';"
                + " const revision = document.getElementById('judgeRevision');"
                + " revision.value = String(Number(revision.value) + 1); }");
        forged.waitForNavigation(() -> forged.click("#assess"));
        assertTrue(forged.locator("main").innerText().contains("審査した人は、決裁できません"), forged.content());
        both.page().reload();
        assertTrue(both.text().contains("決裁待ち"), both.text());
    }
}
