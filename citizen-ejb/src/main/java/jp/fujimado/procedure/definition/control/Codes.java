package jp.fujimado.procedure.definition.control;

import java.util.Set;
import java.util.TreeSet;
import jp.fujimado.shared.json.JsonSection;

/** Checks that a code of a package is one that exists. */
final class Codes {

    private Codes() {}

    static void require(JsonSection json, String name, String code, Set<String> known) {
        if (!code.isEmpty() && !known.contains(code)) {
            json.problem(name, "unknown code '" + code + "'; known are " + new TreeSet<>(known));
        }
    }
}
