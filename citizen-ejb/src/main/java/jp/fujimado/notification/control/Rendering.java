package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.control.OutgoingMessage.OfMailing;
import jp.fujimado.notification.control.OutgoingMessage.PushKeys;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.notification.entity.Mailing;
import jp.fujimado.notification.entity.MailingLetter;
import jp.fujimado.notification.entity.Message;
import jp.fujimado.notification.entity.RecipientAddress;
import jp.fujimado.shared.text.ReaderLanguage;

/** Makes what leaves the house of what lies in the outbox. */
@ApplicationScoped
public class Rendering {

    private static final int SHORT = 100;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** In the same order; all of one channel, and all of one mailing or of none. */
    public List<OutgoingMessage> of(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        Long mailing = deliveries.get(0).mailingId();
        Map<ReaderLanguage, MailingText> texts = mailing == null ? new HashMap<>() : texts(mailing);
        String urgent = mailing == null ? null : em.find(Mailing.class, mailing).urgentReason();
        Map<String, PushKeys> keys = deliveries.get(0).channel() == Channel.PUSH ? keys(deliveries) : new HashMap<>();
        return deliveries.stream()
                .map(one -> message(one, texts.get(one.message().language()), urgent, keys.get(one.address())))
                .toList();
    }

    private static OutgoingMessage message(Delivery delivery, MailingText shared, String urgent, PushKeys keys) {
        Message message = delivery.message();
        boolean own = shared == null;
        String subject = own ? message.subject() : message.facts().fill(shared.subject());
        String body = own ? message.body() : message.facts().fill(shared.body());
        return new OutgoingMessage(
                delivery.id(),
                delivery.deliveryKey(),
                delivery.address(),
                keys,
                subject,
                body,
                own ? cut(subject) : message.facts().fill(shared.shortText()),
                message.link(),
                message.sender(),
                own ? null : new OfMailing(message.accountId(), message.topic(), message.language(), urgent));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT - 1)) + "…";
    }

    private Map<ReaderLanguage, MailingText> texts(long mailing) {
        Map<ReaderLanguage, MailingText> texts = new HashMap<>();
        em.createQuery("select t from MailingLetter t where t.mailingId = :mailing", MailingLetter.class)
                .setParameter("mailing", mailing)
                .getResultList()
                .forEach(letter -> texts.put(letter.text().language(), letter.text()));
        return texts;
    }

    private Map<String, PushKeys> keys(List<Delivery> deliveries) {
        Map<String, PushKeys> keys = new HashMap<>();
        em.createQuery(
                        "select a from RecipientAddress a where a.channel = :push and a.address in :addresses",
                        RecipientAddress.class)
                .setParameter("push", Channel.PUSH)
                .setParameter(
                        "addresses", deliveries.stream().map(Delivery::address).toList())
                .getResultList()
                .forEach(one -> keys.put(one.address(), new PushKeys(one.pushKey(), one.pushAuth())));
        return keys;
    }
}
