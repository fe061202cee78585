package jp.fujimado.identity.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.ActorNames;

/** Names from the account table; remembers them for the length of a request. */
@RequestScoped
public class AccountNames implements ActorNames {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    private final Map<String, String> known = new HashMap<>();

    @Override
    public String nameOf(Actor actor) {
        return switch (actor.kind()) {
            case ANONYMOUS -> "";
            case SYSTEM -> "ふじまど";
            case CITIZEN, STAFF -> stored(actor.subject());
        };
    }

    private String stored(String subject) {
        String name = known.get(subject);
        if (name == null) {
            name = asked(subject);
            // Not remembered while there is none: it can come in the same request.
            if (name != null) {
                known.put(subject, name);
            }
        }
        return name == null ? subject : name;
    }

    private String asked(String subject) {
        List<String> names = em.createQuery(
                        "select a.displayName from Account a where a.subject = :subject", String.class)
                .setParameter("subject", subject)
                .getResultList();
        return names.isEmpty() ? null : names.get(0);
    }
}
