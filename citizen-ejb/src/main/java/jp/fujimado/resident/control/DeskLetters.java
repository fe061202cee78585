package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.resident.Visit;
import jp.fujimado.shared.text.Sentences;

/** Tells a person what an official entered for her. */
@ApplicationScoped
public class DeskLetters {

    private static final String SENDER = "ふじまど";

    @Inject
    Addresses addresses;

    @Inject
    Notices notices;

    /** Where mail reaches the person; to be asked before it may be forgotten together with her data. */
    public Optional<String> mail(long account) {
        return addresses.mail(account);
    }

    /** Writes to the person, over the channels that she has chosen; otherwise like the one with an address. */
    public void tell(Visit visit, String key, String link) {
        tell(null, visit, key, link);
    }

    /**
     * Writes to the person.
     *
     * @param mail where it went until now, when that is forgotten in the same step; else null, and it goes over the
     *     channels that she has chosen
     * @param key of the sentences {@code <key>.subject} and {@code <key>.body}, whose {0} is the channel
     * @param link page on which she sees it
     * @param more what the body names from {1} on
     */
    public void tell(String mail, Visit visit, String key, String link, Object... more) {
        Object[] words = Stream.concat(Stream.of(Sentences.say(visit.channel().messageKey())), Arrays.stream(more))
                .toArray();
        notices.send(new Notice(
                visit.account(),
                mail,
                SENDER,
                Sentences.say(key + ".subject"),
                Sentences.say(key + ".body", words),
                link));
    }
}
