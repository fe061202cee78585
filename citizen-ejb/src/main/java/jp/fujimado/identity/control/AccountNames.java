package jp.fujimado.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.ActorNames;

/** Names from the account table. */
@ApplicationScoped
public class AccountNames implements ActorNames {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public String nameOf(Actor actor) {
        return switch (actor.kind()) {
            case ANONYMOUS -> "";
            case SYSTEM -> "ふじまど";
            case CITIZEN, STAFF -> stored(actor.subject());
        };
    }

    private String stored(String subject) {
        List<String> names = em.createQuery(
                        "select a.displayName from Account a where a.subject = :subject", String.class)
                .setParameter("subject", subject)
                .getResultList();
        return names.isEmpty() || names.get(0) == null ? subject : names.get(0);
    }
}
