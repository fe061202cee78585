package jp.fujimado.procedure.definition.control;

import java.nio.file.Path;
import java.util.Set;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.resident.boundary.Residents;

/** The packages of {@code config/procedures} for tests. */
public final class ShippedPackages {

    public static final Path FOLDER = Path.of("..", "config", "procedures");

    public static final KnownCodes KNOWN = new KnownCodes(
            Set.of("child-benefit", "park", "audit"),
            Set.of("assessor", "approver"),
            Residents.PREFILLS,
            Set.of("benefit-grant"),
            Set.of(
                    "pregnancy-birth",
                    "child-care",
                    "moving",
                    "work-business",
                    "welfare-care",
                    "home-town",
                    "event-culture"));

    private ShippedPackages() {}

    public static ProcedureDefinition definition(String code) {
        return new PackageReader(KNOWN).read(FOLDER.resolve(code)).definition();
    }
}
