package jp.fujimado.announcement.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.announcement.entity.NoticeOccurrence;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;

/** What automatic notices hold of a person: that they went to her. The messages themselves are in the inbox. */
@ApplicationScoped
public class AnnouncementRecords implements PersonalRecords {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public int place() {
        return 60;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        return List.of(RecordSheet.of(
                "announcement.held.occurrences",
                em
                        .createQuery(
                                "select o.createdAt, c.title, o.occasion from NoticeOccurrence o, Campaign c"
                                        + " where c.id = o.campaignId and o.accountId = :account order by o.id",
                                Object[].class)
                        .setParameter("account", accountId)
                        .getResultList()
                        .stream()
                        .map(one -> row(one[0], one[1], one[2]))
                        .toList()));
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        return List.of(ErasureStep.erased(
                "announcement.held.occurrences.title", of(accountId).size()));
    }

    @Override
    public void erase(long accountId) {
        of(accountId).forEach(em::remove);
    }

    private List<NoticeOccurrence> of(long accountId) {
        return em.createQuery(
                        "select o from NoticeOccurrence o where o.accountId = :account order by o.id",
                        NoticeOccurrence.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
