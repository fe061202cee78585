package jp.fujimado.benefit.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import jp.fujimado.benefit.entity.BenefitGrant;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.person.RetentionRules;

/** The benefits that were granted to a person; kept as long as the law asks. */
@ApplicationScoped
public class GrantRecords implements PersonalRecords {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    RetentionRules retention;

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        return List.of(RecordSheet.of(
                "benefit.held.grants",
                of(accountId).stream()
                        .map(grant -> row(
                                grant.receiptNumber(),
                                grant.grantedOn(),
                                grant.amount(),
                                grant.account().bankName(),
                                grant.account().branchName()))
                        .toList()));
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        List<BenefitGrant> grants = of(accountId);
        return grants.stream()
                .map(BenefitGrant::grantedOn)
                .max(Comparator.naturalOrder())
                .map(last -> List.of(ErasureStep.kept(
                        "benefit.held.grants.title", grants.size(), retention.of("application"), last)))
                .orElse(List.of());
    }

    @Override
    public void erase(long accountId) {
        // A payment must be able to be accounted for: see the plan.
    }

    @Override
    public void eraseKept(long accountId) {
        of(accountId).forEach(em::remove);
        em.flush();
    }

    private List<BenefitGrant> of(long accountId) {
        return em.createQuery(
                        "select g from BenefitGrant g where g.accountId = :account order by g.id", BenefitGrant.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
