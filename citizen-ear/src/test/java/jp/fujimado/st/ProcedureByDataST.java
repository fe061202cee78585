package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import java.util.Map;
import java.util.stream.Stream;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped procedure goes from apply to approve without a line of code that knows it. */
@ExtendWith(RunningCity.class)
class ProcedureByDataST {

    /** An assessor and an approver of each department. */
    private static final Map<String, String[]> OFFICIALS = Map.of(
            "pregnancy-support-1", new String[] {"sato", "tanaka"},
            "pregnancy-support-2", new String[] {"sato", "tanaka"},
            "park-act-permit", new String[] {"kimura", "hayashi"});

    static Stream<String> packages() {
        return ProcedureForm.shipped();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void goes_from_apply_to_approve_by_its_package_alone(String code, City city, CityBrowser browser) {
        Citizen citizen = Citizen.signIn(city, browser.phone(), "yuki");
        long id = citizen.begin(code);
        ProcedureForm.of(code).fill(citizen);
        assertEquals("", citizen.problems());
        String receipt = citizen.submit();
        assertFalse(receipt.isEmpty());

        String[] officials = OFFICIALS.get(code);
        Official assessor = Official.signIn(city, browser.desktop(), officials[0]);
        assessor.find(receipt).start().assess("GRANT", "要件を満たしている");
        assertTrue(assessor.text().contains("決裁待ち"), assessor.text());
        Official approver = Official.signIn(city, browser.desktop(), officials[1]);
        approver.find(receipt).decide("GRANT", "");
        assertTrue(approver.text().contains("終わった申請"), approver.text());

        citizen.open("/procedure/status.xhtml?id=" + id);
        assertTrue(citizen.text().contains("認められました"), citizen.text());
        APIResponse letter = citizen.page().request().get(city.citizenUrl() + "/file/letter?id=" + id);
        assertEquals(200, letter.status());
        assertEquals("application/pdf", letter.headers().get("content-type"));
    }

    @Test
    void a_new_package_needs_only_its_officials_here() {
        assertEquals(OFFICIALS.keySet(), packages().collect(java.util.stream.Collectors.toSet()));
    }
}
