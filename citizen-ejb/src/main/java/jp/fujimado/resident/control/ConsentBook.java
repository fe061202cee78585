package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.resident.ConsentProof;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.entity.Consent;

/** Who agreed to what, in which version of the text. */
@ApplicationScoped
public class ConsentBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    Clock clock;

    /** Every purpose with the person's consent to its current text. */
    public List<ConsentRow> rows(long accountId) {
        Map<String, Consent> given = valid(accountId).stream()
                .collect(Collectors.toMap(Consent::purpose, Function.identity(), (older, newer) -> newer));
        return catalogue.purposes().stream()
                .map(purpose -> new ConsentRow(purpose, givenAt(given.get(purpose.code()), purpose)))
                .toList();
    }

    public boolean isGiven(long accountId, String purpose) {
        return rows(accountId).stream().anyMatch(row -> row.purpose().code().equals(purpose) && row.isGiven());
    }

    public void give(long accountId, ConsentPurpose purpose) {
        if (!isGiven(accountId, purpose.code())) {
            em.persist(new Consent(accountId, purpose.code(), purpose.version(), clock.instant()));
        }
    }

    public void withdraw(long accountId, String purpose) {
        valid(accountId).stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .forEach(consent -> consent.withdraw(clock.instant()));
    }

    /** Every consent that the person ever gave, oldest first: the proof of them. */
    public List<Consent> proof(long accountId) {
        return em.createQuery("select c from Consent c where c.accountId = :account order by c.id", Consent.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** The same in words, newest first. */
    public List<ConsentProof> proofRows(long accountId) {
        return proof(accountId).stream()
                .sorted(Comparator.comparing(Consent::givenAt).reversed())
                .map(consent -> new ConsentProof(
                        title(consent.purpose()),
                        catalogue
                                .purpose(consent.purpose())
                                .filter(purpose -> purpose.version() == consent.textVersion())
                                .map(ConsentPurpose::text)
                                .orElse(null),
                        consent.textVersion(),
                        consent.givenAt(),
                        consent.withdrawnAt()))
                .toList();
    }

    /** What a purpose is about; its code when the city asks for it no more. */
    public String title(String purpose) {
        return catalogue.purpose(purpose).map(ConsentPurpose::title).orElse(purpose);
    }

    private List<Consent> valid(long accountId) {
        return em.createQuery(
                        "select c from Consent c where c.accountId = :account and c.withdrawnAt is null order by c.id",
                        Consent.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    private static Instant givenAt(Consent consent, ConsentPurpose purpose) {
        return consent != null && consent.textVersion() == purpose.version() ? consent.givenAt() : null;
    }
}
