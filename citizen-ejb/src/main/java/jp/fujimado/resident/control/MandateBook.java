package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.MandateState;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.text.Width;

/** Who may act for whom. */
@ApplicationScoped
public class MandateBook {

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 12;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    PersonNames names;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Offers the mandate and gives the code with which the agent accepts it; the code is kept nowhere. */
    public String offer(Mandate mandate) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        mandate.offer(Fingerprint.of(code.toString()), clock.instant());
        em.persist(mandate);
        em.flush();
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    /** Written down without a code, because the agent herself is acting. */
    public Mandate given(Mandate.Terms terms, long agent) {
        Mandate mandate = new Mandate(terms, agent, clock.instant());
        mandate.accept(agent, clock.instant());
        em.persist(mandate);
        em.flush();
        return mandate;
    }

    /** The open offer with this code, in whatever width and case it was typed. */
    public Optional<Mandate> byCode(String typed) {
        String code = Width.narrow(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return em.createQuery("select m from Mandate m where m.codeHash = :hash", Mandate.class)
                .setParameter("hash", Fingerprint.of(code))
                .getResultStream()
                .findFirst()
                .filter(mandate -> state(mandate) == MandateState.INVITED);
    }

    public Optional<Mandate> find(long id) {
        return Optional.ofNullable(em.find(Mandate.class, id));
    }

    /** Mandates in which the account is principal or agent or which it gave for a child, newest first. */
    public List<MandateRow> of(long account) {
        List<Mandate> mandates = em.createQuery(
                        "select m from Mandate m where m.principalAccount = :account or m.agentAccount = :account"
                                + " or m.createdBy = :account order by m.id desc",
                        Mandate.class)
                .setParameter("account", account)
                .getResultList();
        Set<Long> people = new HashSet<>();
        mandates.forEach(mandate -> {
            people.add(mandate.principalAccount());
            people.add(mandate.agentAccount());
        });
        Map<Long, String> known = names.of(people);
        return mandates.stream().map(mandate -> row(mandate, known)).toList();
    }

    /** Mandates by which others act for this person. */
    public List<Mandate> forPrincipal(long account) {
        return em.createQuery(
                        "select m from Mandate m where m.principalAccount = :account order by m.id", Mandate.class)
                .setParameter("account", account)
                .getResultList();
    }

    public boolean isGuardian(long agent, long principal) {
        return forPrincipal(principal).stream()
                .anyMatch(mandate -> mandate.kind() == MandateKind.GUARDIAN
                        && Long.valueOf(agent).equals(mandate.agentAccount())
                        && state(mandate) == MandateState.ACTIVE);
    }

    public MandateState state(Mandate mandate) {
        return mandate.state(LocalDate.now(clock), clock.instant());
    }

    private MandateRow row(Mandate mandate, Map<Long, String> known) {
        return new MandateRow(
                mandate.id(),
                mandate.kind(),
                state(mandate),
                mandate.principalAccount(),
                known.get(mandate.principalAccount()),
                mandate.agentAccount(),
                known.get(mandate.agentAccount()),
                mandate.scopes(),
                mandate.startsOn(),
                mandate.endsOn(),
                mandate.acceptedAt(),
                mandate.endedAt(),
                mandate.endReason());
    }

    /** One mandate as a row. */
    public MandateRow row(Mandate mandate) {
        Set<Long> people = new HashSet<>(Arrays.asList(mandate.principalAccount(), mandate.agentAccount()));
        return row(mandate, names.of(people));
    }
}
