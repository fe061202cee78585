package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.control.OutgoingMessage.OfMailing;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.text.Sentences;

/** One mail a day with everything that mailings brought a person (まとめて届ける). It goes under its first delivery. */
@ApplicationScoped
public class Digests {

    @Inject
    Rendering rendering;

    /** One for each person; who has a single message gets it as it is. */
    public List<OutgoingMessage> of(List<Delivery> deliveries) {
        Map<Long, List<Delivery>> byMailing = deliveries.stream()
                .collect(Collectors.groupingBy(Delivery::mailingId, TreeMap::new, Collectors.toList()));
        Map<Long, List<OutgoingMessage>> byPerson = new TreeMap<>();
        byMailing.values().stream()
                .flatMap(rows -> rendering.of(rows).stream())
                .forEach(one -> byPerson.computeIfAbsent(one.mailing().accountId(), person -> new ArrayList<>())
                        .add(one));
        return byPerson.values().stream().map(Digests::together).toList();
    }

    private static OutgoingMessage together(List<OutgoingMessage> messages) {
        OutgoingMessage first = messages.get(0);
        if (messages.size() == 1) {
            return first;
        }
        String topics =
                messages.stream().map(one -> one.mailing().topic()).distinct().collect(Collectors.joining(","));
        OfMailing all = new OfMailing(first.mailing().accountId(), topics, language(messages), null);
        String ending = all.language() == ReaderLanguage.JA ? "" : "." + all.language();
        String subject = Sentences.say("notification.digest.subject" + ending, messages.size());
        return new OutgoingMessage(
                first.deliveryId(),
                first.deliveryKey(),
                first.address(),
                null,
                subject,
                messages.stream().map(Digests::part).collect(Collectors.joining("\n\n")),
                subject,
                null,
                Sentences.say("notification.digest.sender" + ending),
                all);
    }

    /** That of all of them; Japanese when they are not alike. */
    private static ReaderLanguage language(List<OutgoingMessage> messages) {
        Set<ReaderLanguage> languages =
                messages.stream().map(one -> one.mailing().language()).collect(Collectors.toSet());
        return languages.size() == 1 ? languages.iterator().next() : ReaderLanguage.JA;
    }

    private static String part(OutgoingMessage one) {
        String link = one.link() == null ? "" : "\n" + Setting.CITIZEN_URL.value() + one.link();
        return "■ " + one.subject() + "（" + one.sender() + "）\n" + one.body() + link;
    }

    /** What became of the one mail became of all that were in it. */
    public Map<Long, HandOver> shared(List<Delivery> held, Map<Long, HandOver> handOvers) {
        Map<Long, HandOver> byPerson = new HashMap<>();
        held.stream()
                .filter(one -> one.lane() == Lane.DIGEST && handOvers.containsKey(one.id()))
                .forEach(one -> byPerson.put(one.message().accountId(), handOvers.get(one.id())));
        Map<Long, HandOver> all = new HashMap<>(handOvers);
        held.stream()
                .filter(one -> one.lane() == Lane.DIGEST
                        && byPerson.containsKey(one.message().accountId()))
                .forEach(one -> all.putIfAbsent(
                        one.id(), byPerson.get(one.message().accountId()).of(one.id())));
        return all;
    }
}
