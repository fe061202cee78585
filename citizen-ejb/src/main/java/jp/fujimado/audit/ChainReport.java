package jp.fujimado.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Result of a verification of all chains.
 *
 * @param rows how many rows were read
 * @param faults first faults found, at most 100
 */
public record ChainReport(Instant verifiedAt, long rows, List<ChainFault> faults) implements Serializable {

    public boolean isIntact() {
        return faults.isEmpty();
    }
}
