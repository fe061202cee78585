package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** Finds people by what they say of themselves; each way begins with an index. */
@ApplicationScoped
public class ResidentFinder {

    /** Values instead of rows: a list of people needs no row that could be changed. */
    private static final String SELECT = "select new jp.fujimado.resident.control.FoundResident(r.id, r.accountId,"
            + " r.familyName, r.givenName, r.familyKana, r.givenKana, r.birthDate, r.protectedUntil, a.fullText)"
            + " from Resident r join ResidentAddress a on a.residentId = r.id";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /**
     * People in the order of their reading.
     *
     * @param after place after which to go on, as {@link FoundResident#place} gives it; null for the start
     * @throws RuleViolation when nothing was typed, or something cannot be read
     */
    public List<FoundResident> find(ResidentSearch typed, String after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringJoiner where = new StringJoiner(" and ", " where ", "");
        boolean byPhone = criteria(typed, where, values);
        where.add("r.mergedAt is null");
        if (after != null) {
            int cut = after.lastIndexOf(' ');
            where.add("(r.kanaKey > :afterKana or (r.kanaKey = :afterKana and r.id > :afterId))");
            values.put("afterKana", after.substring(0, cut));
            values.put("afterId", Long.valueOf(after.substring(cut + 1)));
        }
        String from = SELECT + (byPhone ? " join ResidentContact c on c.residentId = r.id" : "");
        TypedQuery<FoundResident> query =
                em.createQuery(from + where + " order by r.kanaKey, r.id", FoundResident.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** Others with the same birth date and the same reading or name, in the order of their accounts. */
    public List<FoundResident> likenesses(Resident person, int limit) {
        return em.createQuery(
                        SELECT + " where r.birthDate = :birth and (r.kanaKey = :kana or r.nameKey = :name)"
                                + " and r.id <> :self and r.mergedAt is null order by r.accountId",
                        FoundResident.class)
                .setParameter("birth", person.birthDate())
                .setParameter("kana", person.kanaKey())
                .setParameter("name", person.nameKey())
                .setParameter("self", person.id())
                .setMaxResults(limit)
                .getResultList();
    }

    private boolean criteria(ResidentSearch typed, StringJoiner where, Map<String, Object> values) {
        prefix(Kana.katakana(clean(typed.kana())).replaceAll("\\s", ""), "r.kanaKey", "kana", where, values);
        prefix(clean(typed.name()).replaceAll("\\s", ""), "r.nameKey", "name", where, values);
        prefix(clean(typed.town()), "a.town", "town", where, values);
        if (!clean(typed.birthDate()).isEmpty()) {
            where.add("r.birthDate = :birth");
            values.put("birth", day(clean(typed.birthDate())));
        }
        if (!clean(typed.account()).isEmpty()) {
            where.add("r.accountId = :account");
            values.put("account", number(clean(typed.account())));
        }
        String phone = Width.narrow(clean(typed.phone())).replaceAll("\\D", "");
        if (!phone.isEmpty()) {
            where.add("c.kind = :phoneKind and c.valueKey = :phone");
            values.put("phoneKind", ContactKind.PHONE);
            values.put("phone", phone);
        }
        if (values.isEmpty()) {
            throw new RuleViolation("resident.search-empty");
        }
        return !phone.isEmpty();
    }

    /** A range instead of LIKE: it uses the index whatever the text holds, and has no wild cards. */
    private static void prefix(
            String text, String column, String name, StringJoiner where, Map<String, Object> values) {
        if (!text.isEmpty()) {
            where.add(column + " >= :" + name + " and " + column + " < :" + name + "End");
            values.put(name, text);
            values.put(name + "End", text + "\uffff");
        }
    }

    private static LocalDate day(String text) {
        try {
            return JapaneseDate.parse(text);
        } catch (UnreadableDate unreadable) {
            throw new RuleViolation("resident.search-birth-date", text);
        }
    }

    private static Long number(String text) {
        String digits = Width.narrow(text);
        if (!digits.matches("\\d{1,18}")) {
            throw new RuleViolation("resident.search-account", text);
        }
        return Long.valueOf(digits);
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip();
    }
}
