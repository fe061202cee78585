package jp.fujimado.procedure.definition;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
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
        Set<String> departments, Set<String> roles, Set<String> prefills, Set<String> effects, Set<String> lifeEvents) {

    /** Knows every code, for versions that were checked when they were published. */
    public static KnownCodes unchecked() {
        Set<String> every = new Every();
        return new KnownCodes(every, every, every, every, every);
    }

    private static final class Every extends AbstractSet<String> {
        @Override
        public boolean contains(Object code) {
            return true;
        }

        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
