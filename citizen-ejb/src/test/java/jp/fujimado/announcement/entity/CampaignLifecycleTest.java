package jp.fujimado.announcement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.shared.text.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignLifecycleTest {

    /** Every pair of state and act; "-" is impossible. */
    private static final String TABLE =
            """
            state     EDIT     ASK   APPROVE  RETURN   START   PAUSE  RESUME  CANCEL    FINISH
            DRAFT     DRAFT    ASKED -        -        -       -      -       CANCELLED -
            ASKED     DRAFT    -     APPROVED RETURNED -       -      -       CANCELLED -
            RETURNED  RETURNED ASKED -        -        -       -      -       CANCELLED -
            APPROVED  DRAFT    -     -        -        RUNNING -      -       CANCELLED -
            RUNNING   -        -     -        -        -       PAUSED -       CANCELLED DONE
            PAUSED    -        -     -        -        -       -      RUNNING CANCELLED -
            CANCELLED -        -     -        -        -       -      -       -         -
            DONE      -        -     -        -        -       -      -       -         -
            """;

    static Stream<Arguments> pairs() {
        List<String[]> rows = TABLE.lines().map(line -> line.trim().split(" +")).toList();
        List<Arguments> pairs = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                pairs.add(Arguments.of(CampaignState.valueOf(row[0]), CampaignAct.valueOf(rows.get(0)[i]), row[i]));
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_act_leads_where_the_table_says_or_nowhere(CampaignState state, CampaignAct act, String next) {
        boolean possible = !next.equals("-");
        assertEquals(possible, CampaignLifecycle.allows(state, act));
        if (possible) {
            assertEquals(CampaignState.valueOf(next), CampaignLifecycle.next(state, act));
        } else {
            assertThrows(CampaignActNotPossible.class, () -> CampaignLifecycle.next(state, act));
        }
    }

    @Test
    void the_table_has_every_state_and_act_and_each_has_a_name() {
        assertEquals((long) CampaignState.values().length * CampaignAct.values().length, pairs().count());
        for (CampaignState state : CampaignState.values()) {
            assertFalse(Sentences.say("announcement.state." + state).isEmpty());
        }
        for (CampaignAct act : CampaignAct.values()) {
            assertFalse(Sentences.say("announcement.act." + act).isEmpty());
        }
    }
}
