package jp.fujimado.procedure.application.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.shared.text.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationLifecycleTest {

    /** Every pair of status and act; "-" is impossible. */
    private static final String TABLE =
            """
            status             SUBMIT    WITHDRAW  RESUBMIT  START_ASSESSMENT RETURN_FOR_CORRECTION RECOMMEND         SEND_BACK APPROVE  REFUSE
            DRAFT              SUBMITTED -         -         -                -                     -                 -         -        -
            SUBMITTED          -         WITHDRAWN -         ASSESSING        -                     -                 -         -        -
            ASSESSING          -         WITHDRAWN -         -                RETURNED              AWAITING_APPROVAL -         -        -
            RETURNED           -         WITHDRAWN ASSESSING -                -                     -                 -         -        -
            AWAITING_APPROVAL  -         WITHDRAWN -         -                -                     -                 ASSESSING APPROVED REFUSED
            APPROVED           -         -         -         -                -                     -                 -         -        -
            REFUSED            -         -         -         -                -                     -                 -         -        -
            WITHDRAWN          -         -         -         -                -                     -                 -         -        -
            """;

    /** Who may do each act; nobody else. */
    private static final String ROLES =
            """
            SUBMIT                APPLICANT
            WITHDRAW              APPLICANT
            RESUBMIT              APPLICANT
            START_ASSESSMENT      ASSESSOR
            RETURN_FOR_CORRECTION ASSESSOR
            RECOMMEND             ASSESSOR
            SEND_BACK             APPROVER
            APPROVE               APPROVER
            REFUSE                APPROVER
            """;

    static Stream<Arguments> pairs() {
        List<String[]> rows = TABLE.lines().map(line -> line.trim().split(" +")).toList();
        List<Arguments> pairs = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                pairs.add(Arguments.of(
                        ApplicationStatus.valueOf(row[0]), ApplicationAct.valueOf(rows.get(0)[i]), row[i]));
            }
        }
        return pairs.stream();
    }

    @Test
    void the_table_of_this_test_is_complete() {
        assertEquals(ApplicationStatus.values().length * ApplicationAct.values().length, pairs().count());
        assertEquals(ApplicationAct.values().length, ROLES.lines().count());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_pair_leads_where_the_table_says(ApplicationStatus status, ApplicationAct act, String next) {
        if (next.equals("-")) {
            assertThrows(ActNotPossible.class, () -> ApplicationLifecycle.next(status, act, act.role()));
        } else {
            assertEquals(ApplicationStatus.valueOf(next), ApplicationLifecycle.next(status, act, act.role()));
        }
        assertEquals(
                !next.equals("-"),
                ApplicationLifecycle.possible(status, act.role()).contains(act));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void no_other_role_may_act(ApplicationStatus status, ApplicationAct act, String next) {
        String only = ROLES.lines()
                .map(line -> line.split(" +"))
                .filter(row -> row[0].equals(act.name()))
                .findFirst()
                .orElseThrow()[1];
        assertEquals(CaseRole.valueOf(only), act.role());
        Arrays.stream(CaseRole.values()).filter(role -> role != act.role()).forEach(role -> {
            assertThrows(NotYourAct.class, () -> ApplicationLifecycle.next(status, act, role));
            assertFalse(ApplicationLifecycle.possible(status, role).contains(act));
        });
    }

    @Test
    void exactly_the_decided_and_withdrawn_are_final() {
        Set<String> ends = new TreeSet<>();
        for (ApplicationStatus status : ApplicationStatus.values()) {
            boolean nothingPossible = Arrays.stream(CaseRole.values())
                    .allMatch(
                            role -> ApplicationLifecycle.possible(status, role).isEmpty());
            assertEquals(nothingPossible, status.isFinal(), status.name());
            if (status.isFinal()) {
                ends.add(status.name());
            }
        }
        assertEquals(Set.of("APPROVED", "REFUSED", "WITHDRAWN"), ends);
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void every_status_has_a_name(ApplicationStatus status) {
        assertFalse(Sentences.say(status.messageKey()).isBlank());
    }

    @ParameterizedTest
    @EnumSource(ApplicationAct.class)
    void every_act_has_a_name(ApplicationAct act) {
        assertFalse(Sentences.say(act.messageKey()).isBlank());
    }

    @Test
    void refusals_have_sentences() {
        assertTrue(Sentences.say("procedure.act-not-possible", "取り下げ", "承認").contains("「取り下げ」"));
        assertFalse(Sentences.say("procedure.not-your-act", "承認").contains("{"));
        assertFalse(Sentences.say("procedure.four-eyes").isBlank());
        assertFalse(Sentences.say("procedure.receipt-number-unreadable", "x").contains("{"));
    }
}
