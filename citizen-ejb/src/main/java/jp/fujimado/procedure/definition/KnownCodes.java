package jp.fujimado.procedure.definition;

import java.util.Set;

/**
 * Codes that a package may refer to but that are defined elsewhere; a package that names another one is refused.
 *
 * @param departments of {@code city/departments.json}
 * @param roles of officials, for example {@code assessor}
 * @param prefills items of the resident's record, for example {@code resident.familyName}
 * @param effects what an approval can do, for example {@code benefit-grant}
 * @param lifeEvents of {@code city/life-events.json}
 */
public record KnownCodes(
        Set<String> departments,
        Set<String> roles,
        Set<String> prefills,
        Set<String> effects,
        Set<String> lifeEvents) {}
