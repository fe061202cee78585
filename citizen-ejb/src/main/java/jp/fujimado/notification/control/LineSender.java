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
 * found. The keys of the parts follow from the key of the whole and from who is in them, so the same list with the same
 * key, sent once more after a crash, asks for nothing that LINE has already.
 */
@ApplicationScoped
public class LineSender {

    private static final LineAnswer NOBODY = LineAnswer.of(Kind.UNKNOWN_USER, "no user of this channel");

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
        return refused && isGood(text) ? halves(key, to, text) : answers;
    }

    private List<LineAnswer> part(UUID key, List<String> to, String text) {
        LineAnswer answer =
                line.await(to.size() == 1 ? line.push(key, to.get(0), text) : line.multicast(key, to, text));
        return Collections.nCopies(to.size(), answer);
    }

    private List<LineAnswer> halves(UUID key, List<String> to, String text) {
        if (to.size() == 1) {
            return List.of(NOBODY);
        }
        List<LineAnswer> answers = new ArrayList<>();
        int middle = to.size() / 2;
        for (List<String> half : List.of(to.subList(0, middle), to.subList(middle, to.size()))) {
            UUID halfKey = derived(key, half);
            List<LineAnswer> said = part(halfKey, half, text);
            answers.addAll(said.get(0).kind() == Kind.REFUSED ? halves(halfKey, half, text) : said);
            LineAnswer last = answers.get(answers.size() - 1);
            if (last.isOpen()) {
                return Collections.nCopies(to.size(), last);
            }
        }
        return answers;
    }

    private static UUID derived(UUID key, List<String> half) {
        return UUID.nameUUIDFromBytes((key + "/" + String.join(",", half)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hands over each with its own key and text, many at the same time. Whom LINE does not listen to now, it is not asked
     * for all of the others.
     */
    List<LineAnswer> send(List<Letter> letters) {
        List<LineAnswer> answers = new ArrayList<>();
        LineAnswer closed = null;
        for (int from = 0; from < letters.size(); from += LineClient.PARALLEL) {
            List<Letter> some = letters.subList(from, Math.min(from + LineClient.PARALLEL, letters.size()));
            List<LineAnswer> said = closed == null ? atOnce(some) : Collections.nCopies(some.size(), closed);
            answers.addAll(said);
            closed = said.stream().filter(LineAnswer::isOpen).findFirst().orElse(null);
        }
        return answers;
    }

    private List<LineAnswer> atOnce(List<Letter> letters) {
        List<LineClient.Asked> asked = letters.stream()
                .map(letter -> line.push(letter.key(), letter.to(), letter.text()))
                .toList();
        List<LineAnswer> answers = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            LineAnswer answer = line.await(asked.get(i));
            boolean userUnknown =
                    answer.kind() == Kind.REFUSED && isGood(letters.get(i).text());
            answers.add(userUnknown ? NOBODY : answer);
        }
        return answers;
    }

    private boolean isGood(String text) {
        return line.await(line.check(text)).kind() != Kind.REFUSED;
    }

    /** One message to one user. */
    record Letter(UUID key, String to, String text) {}
}
