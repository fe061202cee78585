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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.resident.ConsentProof;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.ConsentWay;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.resident.DeskMark;
import jp.fujimado.resident.entity.Consent;
import jp.fujimado.resident.entity.ConsentText;
import jp.fujimado.shared.text.Sentences;

/** Who agreed to what, in which version of the text. */
@ApplicationScoped
public class ConsentBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    ConsentTexts texts;

    @Inject
    Clock clock;

    /** Every purpose with the person's consent to its current text. */
    public List<ConsentRow> rows(long accountId) {
        Map<String, Consent> given = valid(accountId).stream()
                .collect(Collectors.toMap(Consent::purpose, Function.identity(), (older, newer) -> newer));
        return catalogue.purposes().stream()
                .map(purpose -> row(purpose, given.get(purpose.code())))
                .toList();
    }

    private static ConsentRow row(ConsentPurpose purpose, Consent consent) {
        if (consent == null) {
            return new ConsentRow(purpose, null, null);
        }
        boolean current = consent.textVersion() == purpose.version();
        return new ConsentRow(purpose, current ? consent.givenAt() : null, current ? null : consent.givenAt());
    }

    /** Whether she agreed to the present text: nothing is kept anew or used anew before. */
    public boolean isGiven(long accountId, String purpose) {
        return rows(accountId).stream().anyMatch(row -> row.purpose().code().equals(purpose) && row.isGiven());
    }

    /** She agrees to the present text; an older consent to the same ends with that. */
    public void give(long accountId, ConsentPurpose purpose) {
        give(accountId, purpose, null);
    }

    /** @param by mark of the official who enters it; null when the person gives it herself */
    public void give(long accountId, ConsentPurpose purpose, DeskMark by) {
        if (!isGiven(accountId, purpose.code())) {
            Instant now = clock.instant();
            withdraw(accountId, purpose.code(), now, by);
            Consent consent = new Consent(accountId, purpose.code(), purpose.version(), now);
            if (by != null) {
                consent.given(by);
            }
            em.persist(consent);
        }
    }

    public void withdraw(long accountId, String purpose) {
        withdraw(accountId, purpose, null);
    }

    /** @param by mark of the official who enters it; null when the person withdraws it herself */
    public void withdraw(long accountId, String purpose, DeskMark by) {
        withdraw(accountId, purpose, clock.instant(), by);
    }

    private void withdraw(long accountId, String purpose, Instant now, DeskMark by) {
        valid(accountId).stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .forEach(consent -> consent.withdraw(now, by));
    }

    /** Every consent that the person ever gave, oldest first: the proof of them. */
    public List<Consent> proof(long accountId) {
        return em.createQuery("select c from Consent c where c.accountId = :account order by c.id", Consent.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** The same in words, newest first. */
    public List<ConsentProof> proofRows(long accountId) {
        List<Consent> all = proof(accountId);
        List<ConsentText> words = texts.all();
        return all.stream()
                .sorted(Comparator.comparing(Consent::givenAt).reversed())
                .map(consent -> proofRow(consent, all, words))
                .toList();
    }

    private ConsentProof proofRow(Consent consent, List<Consent> all, List<ConsentText> words) {
        Optional<ConsentText> text = words.stream()
                .filter(one -> one.isOf(consent.purpose(), consent.textVersion()))
                .findFirst();
        boolean replaced = all.stream().anyMatch(next -> next.replaces(consent));
        return new ConsentProof(
                text.map(ConsentText::title).orElseGet(() -> title(consent.purpose())),
                text.map(ConsentText::body).orElse(null),
                consent.textVersion(),
                consent.givenAt(),
                how(consent.givenChannel(), consent.givenWay()),
                consent.withdrawnAt(),
                how(consent.withdrawnChannel(), null),
                replaced);
    }

    /** Who entered it and how, in words; empty when the person did it herself. */
    static String how(DeskChannel channel, ConsentWay way) {
        if (channel == null) {
            return "";
        }
        String entered = Sentences.say("resident.entered", Sentences.say(channel.messageKey()));
        return way == null ? entered : entered + "・" + Sentences.say(way.messageKey());
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
}
