package jp.fujimado.mypage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.fujimado.mypage.ErasurePlan;
import jp.fujimado.mypage.entity.AccountErasure;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.boundary.Families;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordFile;
import jp.fujimado.shared.person.RecordSheet;

/** Everything that the domains hold of a person, together. */
@ApplicationScoped
public class Erasures {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    @Any
    Instance<PersonalRecords> domains;

    @Inject
    Families families;

    @Inject
    Clock clock;

    public List<RecordSheet> held(long accountId) {
        return ordered().stream()
                .flatMap(records -> records.held(accountId).stream())
                .toList();
    }

    public List<RecordFile> files(long accountId) {
        return ordered().stream()
                .flatMap(records -> records.files(accountId).stream())
                .toList();
    }

    /** Empty when the person has no such file. */
    public Optional<byte[]> bytes(long accountId, RecordFile file) {
        return ordered().stream()
                .map(records -> records.bytes(accountId, file))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The person herself first, then the children whom nobody else looks after. */
    public ErasurePlan plan(long accountId, String name) {
        List<ErasurePlan.Part> parts = new ArrayList<>();
        parts.add(part(accountId, name));
        for (FamilyRow child : families.onlyKeptBy(accountId)) {
            parts.add(part(child.personAccount(), child.fullName()));
        }
        return new ErasurePlan(List.copyOf(parts));
    }

    private ErasurePlan.Part part(long accountId, String name) {
        return new ErasurePlan.Part(
                accountId,
                name,
                ordered().stream()
                        .flatMap(records -> records.plan(accountId).stream())
                        .toList());
    }

    /** Erases what the plan says, and remembers when the rest may go. */
    public void erase(ErasurePlan plan) {
        for (ErasurePlan.Part part : plan.parts()) {
            if (part.keptUntil() != null) {
                em.persist(new AccountErasure(part.accountId(), part.keptUntil(), clock.instant()));
            }
        }
        // The person's own share first: it takes the children out of her family.
        for (ErasurePlan.Part part : plan.parts()) {
            backwards().forEach(records -> records.erase(part.accountId()));
        }
        em.flush();
    }

    /** Erases what was kept of an account until now. */
    public void eraseKept(long accountId) {
        backwards().forEach(records -> records.eraseKept(accountId));
        em.remove(em.find(AccountErasure.class, accountId));
    }

    private List<PersonalRecords> ordered() {
        return sorted(Comparator.comparingInt(PersonalRecords::place));
    }

    private List<PersonalRecords> backwards() {
        return sorted(Comparator.comparingInt(PersonalRecords::place).reversed());
    }

    private List<PersonalRecords> sorted(Comparator<PersonalRecords> order) {
        List<PersonalRecords> all = new ArrayList<>();
        domains.forEach(all::add);
        all.sort(order);
        return all;
    }
}
