package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.Visit;
import jp.fujimado.shared.text.Sentences;

/** Tells a person what an official entered for her. */
@ApplicationScoped
public class DeskLetters {

    private static final String SENDER = "ふじまど";

    @Inject
    ResidentRegister register;

    @Inject
    Notices notices;

    /** Where a mail reaches the person; to be asked before her data may be erased. */
    public Optional<String> mail(long account) {
        return register.profile(account).map(Profile::email);
    }

    /**
     * Writes to the person.
     *
     * @param key of the sentences {@code <key>.subject} and {@code <key>.body}, whose {0} is the channel
     * @param link page on which she sees it
     * @param more what the body names from {1} on
     */
    public void tell(Visit visit, String mail, String key, String link, Object... more) {
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
