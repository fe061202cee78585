package jp.fujimado.procedure.definition.control;

import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.ProcedureDefinition;

/**
 * A definition with the text to store.
 *
 * @param json canonical JSON of the whole package: keys sorted, no white space; {@link PackageReader#readBack} reads it
 * @param hash SHA-256 of the canonical JSON in UTF-8, 64 lower-case hexadecimal digits
 */
public record ProcedurePackage(ProcedureDefinition definition, String json, String hash) {

    public DefinitionId id() {
        return definition.id();
    }
}
