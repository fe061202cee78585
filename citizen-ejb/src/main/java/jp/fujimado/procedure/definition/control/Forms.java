package jp.fujimado.procedure.definition.control;

import java.util.Set;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.json.JsonSection;

/** Forms that stand outside of a procedure package. */
public final class Forms {

    private static final KnownCodes KNOWN = new KnownCodes(Set.of(), Set.of(), Residents.PREFILLS, Set.of(), Set.of());

    private Forms() {}

    /** Reads the form; problems are noted in the section. */
    public static FormSchema read(JsonSection json) {
        return new FormReader(json, KNOWN).form();
    }
}
