package jp.fujimado.procedure.application.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.application.entity.FourEyes.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FourEyesTest {

    @ParameterizedTest
    @EnumSource(
            value = ApplicationAct.class,
            names = {"START_ASSESSMENT", "RETURN_FOR_CORRECTION", "RECOMMEND"})
    void who_assessed_never_decides(ApplicationAct assessment) {
        List<Deed> history = List.of(
                new Deed(ApplicationAct.SUBMIT, "hanako"),
                new Deed(assessment, "kobayashi"),
                new Deed(ApplicationAct.RECOMMEND, "sato"));
        for (ApplicationAct act : ApplicationAct.values()) {
            if (act.role() == CaseRole.APPROVER) {
                assertThrows(AssessorCannotDecide.class, () -> FourEyes.require(history, act, "kobayashi"));
                assertDoesNotThrow(() -> FourEyes.require(history, act, "tanaka"));
            }
        }
        assertEquals(false, FourEyes.mayDecide(history, "kobayashi"));
    }

    @Test
    void who_sent_a_case_back_may_still_decide_it() {
        List<Deed> history =
                List.of(new Deed(ApplicationAct.RECOMMEND, "sato"), new Deed(ApplicationAct.SEND_BACK, "tanaka"));
        assertDoesNotThrow(() -> FourEyes.require(history, ApplicationAct.APPROVE, "tanaka"));
    }

    @Test
    void who_assessed_may_go_on_assessing() {
        List<Deed> history = List.of(new Deed(ApplicationAct.RETURN_FOR_CORRECTION, "kobayashi"));
        assertDoesNotThrow(() -> FourEyes.require(history, ApplicationAct.RECOMMEND, "kobayashi"));
    }
}
