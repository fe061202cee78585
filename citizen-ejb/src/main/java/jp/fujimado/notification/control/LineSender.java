package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jp.fujimado.notification.control.LineAnswer.Kind;

/**
 * Hands one text to many users of LINE. One id that is no id makes LINE refuse all: then the list is halved until it is
 * found. The keys of the parts follow from the key of the whole, so the same list with the same key, sent once more after
 * a crash, asks for nothing that LINE has already.
 */
@ApplicationScoped
public class LineSender {

    @Inject
    LineClient line;

    /**
     * Hands over; nothing of it is twice at LINE, as long as a repeat names the same users in the same order.
     *
     * @param to at most 500 user ids
     * @return one answer for each of {@code to}; as soon as one part has to wait, all have to, so that a repeat is the same
     */
    List<LineAnswer> send(UUID key, List<String> to, String text) {
        List<LineAnswer> answers = part(key, to, text);
        boolean refused = answers.get(0).kind() == Kind.REFUSED;
        // Not the text: some of the ids.
        return refused && line.check(text).kind() != Kind.REFUSED ? halves(key, to, text) : answers;
    }

    private List<LineAnswer> part(UUID key, List<String> to, String text) {
        LineAnswer answer = to.size() == 1 ? line.push(key, to.get(0), text) : line.multicast(key, to, text);
        return Collections.nCopies(to.size(), answer);
    }

    private List<LineAnswer> halves(UUID key, List<String> to, String text) {
        if (to.size() == 1) {
            return List.of(LineAnswer.of(Kind.UNKNOWN_USER, "no user of this channel"));
        }
        List<LineAnswer> answers = new ArrayList<>();
        int middle = to.size() / 2;
        for (List<String> half : List.of(to.subList(0, middle), to.subList(middle, to.size()))) {
            UUID halfKey = derived(key, answers.isEmpty() ? "first" : "second");
            List<LineAnswer> said = part(halfKey, half, text);
            answers.addAll(said.get(0).kind() == Kind.REFUSED ? halves(halfKey, half, text) : said);
            LineAnswer last = answers.get(answers.size() - 1);
            if (last.isOpen()) {
                return Collections.nCopies(to.size(), last);
            }
        }
        return answers;
    }

    private static UUID derived(UUID key, String half) {
        return UUID.nameUUIDFromBytes((key + "/" + half).getBytes(StandardCharsets.US_ASCII));
    }
}
