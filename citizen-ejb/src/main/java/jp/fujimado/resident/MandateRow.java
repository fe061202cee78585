package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A mandate (代理) as one of its people sees it.
 *
 * @param principalName who is acted for
 * @param agentName who acts; null until somebody has accepted
 * @param scopes codes of {@code city/mandates.json}
 * @param endsOn last day; null without one
 * @param endReason {@code REVOKED}, {@code RETURNED} or {@code CITY}; null while it has not ended
 */
public record MandateRow(
        long id,
        MandateKind kind,
        MandateState state,
        long principalAccount,
        String principalName,
        Long agentAccount,
        String agentName,
        Set<String> scopes,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant acceptedAt,
        Instant endedAt,
        String endReason)
        implements Serializable {

    public boolean isAgent(long account) {
        return agentAccount != null && agentAccount == account;
    }

    public boolean isActive() {
        return state == MandateState.ACTIVE;
    }

    /** Whether it still can be ended. */
    public boolean isOpen() {
        return state == MandateState.INVITED || state == MandateState.COMING || state == MandateState.ACTIVE;
    }
}
