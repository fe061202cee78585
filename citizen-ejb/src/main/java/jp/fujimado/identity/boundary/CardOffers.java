package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.time.Clock;
import java.util.Optional;
import jp.fujimado.identity.CardItems;
import jp.fujimado.identity.entity.CardOffer;
import jp.fujimado.shared.crypto.FieldCipher;

/** What cards said at logins, kept encrypted until the person has decided about it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CardOffers {

    private static final String ITEMS = "card_offer.items";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    /** Keeps the newest; the one before is forgotten. */
    public void receive(long account, CardItems items) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", items.name())
                .add("address", items.address())
                .add("birthDate", items.birthDate());
        if (items.gender() != null) {
            json.add("gender", items.gender());
        }
        CardOffer offer = row(account).orElseGet(() -> new CardOffer(account));
        offer.receive(items.provider(), cipher.encrypt(json.build().toString(), ITEMS), clock.instant());
        em.persist(offer);
    }

    /** What waits for the person's decision. */
    public Optional<CardItems> of(long account) {
        return row(account).map(offer -> {
            try (JsonReader reader = Json.createReader(new StringReader(cipher.decrypt(offer.itemsCipher(), ITEMS)))) {
                JsonObject json = reader.readObject();
                return new CardItems(
                        offer.provider(),
                        json.getString("name"),
                        json.getString("address"),
                        json.getString("birthDate"),
                        json.getString("gender", null));
            }
        });
    }

    /** The person has decided. */
    public void decided(long account) {
        row(account).ifPresent(em::remove);
    }

    private Optional<CardOffer> row(long account) {
        return em.createQuery("select o from CardOffer o where o.accountId = :account", CardOffer.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }
}
