package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.entity.ConsentText;

/** The words that people agreed to, in every version. */
@ApplicationScoped
public class ConsentTexts {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Clock clock;

    /** Every text that was ever in force, few. */
    public List<ConsentText> all() {
        return em.createQuery("select t from ConsentText t", ConsentText.class).getResultList();
    }

    /**
     * Writes the present texts down, where that was not done yet.
     *
     * @throws IllegalStateException when a text was changed without a new version: people agreed to other words
     */
    public void keep(List<ConsentPurpose> present) {
        List<ConsentText> known = all();
        for (ConsentPurpose purpose : present) {
            Optional<ConsentText> before = known.stream()
                    .filter(text -> text.isOf(purpose.code(), purpose.version()))
                    .findFirst();
            if (before.isEmpty()) {
                em.persist(new ConsentText(purpose, clock.instant()));
            } else if (!before.get().saysLike(purpose)) {
                throw new IllegalStateException("city/consents.json: the words of " + purpose.code() + " version "
                        + purpose.version() + " are not those that people agreed to; give the new words a new version");
            }
        }
    }
}
