package jp.fujimado.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a card said at a login, encrypted, until the person decides whether it replaces what she said. */
@Entity
@Table(name = "card_offer")
public class CardOffer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "card_offer_seq")
    @SequenceGenerator(name = "card_offer_seq", sequenceName = "card_offer_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String provider;

    @Lob
    @Column(name = "items_cipher")
    private String itemsCipher;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Version
    private int version;

    protected CardOffer() {}

    public CardOffer(long accountId) {
        this.accountId = accountId;
    }

    public void receive(String fromProvider, String encrypted, Instant now) {
        provider = fromProvider;
        itemsCipher = encrypted;
        receivedAt = now;
    }

    public String provider() {
        return provider;
    }

    public String itemsCipher() {
        return itemsCipher;
    }
}
