package jp.fujimado.procedure.definition;

import java.io.Serializable;

/**
 * Names one version of a procedure; applications are pinned to it.
 *
 * @param code lower-case words with hyphens, the same as the folder's name
 * @param version 1 and up
 */
public record DefinitionId(String code, int version) implements Serializable, Comparable<DefinitionId> {

    @Override
    public int compareTo(DefinitionId other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return code + " version " + version;
    }
}
