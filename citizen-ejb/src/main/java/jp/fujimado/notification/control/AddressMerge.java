package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import jp.fujimado.notification.Channel;
import jp.fujimado.shared.person.MergePart;

/** LINE and browsers follow the person; her mail address is that of the account that stays. */
@ApplicationScoped
public class AddressMerge implements MergePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public String code() {
        return "recipient-address";
    }

    @Override
    public List<Long> rows(long accountId) {
        return em.createQuery(
                        "select e.id from RecipientAddress e where e.accountId = :account and e.channel <> :mail"
                                + " order by e.id",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("mail", Channel.MAIL)
                .getResultList();
    }

    @Override
    public void give(Collection<Long> rows, long accountId) {
        em.createQuery("update RecipientAddress e set e.accountId = :account, e.version = e.version + 1"
                        + " where e.id in :rows")
                .setParameter("account", accountId)
                .setParameter("rows", rows)
                .executeUpdate();
    }
}
