package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.resident.ChangeRow;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.entity.ResidentChange;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;

/** History of every change of a person's data, with its origin. */
@ApplicationScoped
public class ChangeBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames names;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    Clock clock;

    /** Notes what differs; {@code before} is null for a new profile. */
    public void note(long accountId, Profile before, Profile after, Origin origin) {
        Map<String, String> old = before == null ? Map.of() : items(before);
        Map<String, String> now = items(after);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        // One moment for all, because they are one act.
        Instant at = clock.instant();
        all.forEach(item -> note(accountId, at, origin, item, old.get(item), now.get(item)));
    }

    /** Notes one change, if it is one. */
    public void note(long accountId, Origin origin, String item, String before, String after) {
        note(accountId, clock.instant(), origin, item, before, after);
    }

    private void note(long accountId, Instant at, Origin origin, String item, String before, String after) {
        if (!Objects.equals(before, after)) {
            String actor = names.nameOf(currentActor.get());
            em.persist(new ResidentChange(accountId, new ChangeRow(at, origin, item, before, after, actor)));
        }
    }

    /** Newest first, those that tell the address left out. */
    public List<ChangeRow> rowsWithoutAddress(long accountId, int first, int limit) {
        return rows(accountId, 0, Integer.MAX_VALUE).stream()
                .filter(change -> !tellsAddress(change))
                .skip(first)
                .limit(limit)
                .toList();
    }

    /** Newest first. */
    public List<ChangeRow> rows(long accountId, int first, int limit) {
        return em
                .createQuery(
                        "select c from ResidentChange c where c.accountId = :account order by c.changedAt desc, c.id desc",
                        ResidentChange.class)
                .setParameter("account", accountId)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ResidentChange::row)
                .toList();
    }

    /** A stored value of an item as people say it; null stays null. */
    public String inWords(String item, String value) {
        if (value == null) {
            return null;
        }
        return switch (item) {
            case "birthDate" -> JapaneseDate.western(LocalDate.parse(value));
            case "sex" -> Sentences.say("resident.sex." + value);
            case "channel" -> Sentences.say("resident.channel." + value);
            case "language" -> Sentences.say("resident.language." + value);
            case "interests" ->
                Arrays.stream(value.split(" ")).map(catalogue::interest).collect(Collectors.joining("、"));
            default -> value;
        };
    }

    /** The change with its values as people say them. */
    public ChangeRow inWords(ChangeRow row) {
        return new ChangeRow(
                row.changedAt(),
                row.origin(),
                row.item(),
                inWords(row.item(), row.before()),
                inWords(row.item(), row.after()),
                row.actorName());
    }

    /** Whether the change says where the person lives or lived. */
    public static boolean tellsAddress(ChangeRow change) {
        return Set.of("address", "district").contains(change.item());
    }

    public void erase(long accountId) {
        em.createQuery("delete from ResidentChange c where c.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** The profile as texts by item; what is not there is left out. */
    public static Map<String, String> items(Profile profile) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("fullName", profile.fullName());
        items.put("fullKana", profile.fullKana());
        items.put("formerFamilyName", profile.otherNames().formerFamilyName());
        items.put("alias", profile.otherNames().alias());
        items.put("birthDate", profile.birthDate().toString());
        items.put("sex", profile.sex() == null ? null : profile.sex().code());
        items.put("address", profile.address().fullText());
        items.put("district", profile.address().district());
        items.put("phone", profile.phone());
        items.put("email", profile.email());
        items.put(
                "interests",
                profile.interests().isEmpty() ? null : String.join(" ", new TreeSet<>(profile.interests())));
        items.put("channel", profile.channel().name());
        items.put("language", profile.language().name());
        items.values().removeIf(Objects::isNull);
        return items;
    }
}
