package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.fujimado.shared.crypto.FieldCipher;

/** Texts in links and headers that come back to us: nobody can read, alter or guess them. */
@ApplicationScoped
public class Tokens {

    private static final String UNSUBSCRIBE = "notification.unsubscribe";
    private static final String DELIVERY = "notification.delivery";

    @Inject
    FieldCipher cipher;

    /** Whose mails of which topics are to stop. */
    public record Unsubscription(long accountId, List<String> topics) {}

    /** @param topics codes, with commas between them */
    public String unsubscribe(long accountId, String topics) {
        return seal(accountId + " " + topics, UNSUBSCRIBE);
    }

    /** Empty for a text that is not ours. */
    public Optional<Unsubscription> unsubscription(String token) {
        return open(token, UNSUBSCRIBE).map(text -> {
            String[] parts = text.split(" ", 2);
            return new Unsubscription(Long.parseLong(parts[0]), List.of(parts[1].split(",")));
        });
    }

    /** By which a mail that comes back tells which delivery it was. */
    public String delivery(long deliveryId) {
        return seal(Long.toString(deliveryId), DELIVERY);
    }

    public Optional<Long> deliveryOf(String token) {
        return open(token, DELIVERY).map(Long::valueOf);
    }

    private String seal(String text, String context) {
        return cipher.encrypt(text, context).replace('+', '-').replace('/', '_').replace("=", "");
    }

    private Optional<String> open(String token, String context) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher.decrypt(token.strip().replace('-', '+').replace('_', '/'), context));
        } catch (IllegalStateException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
