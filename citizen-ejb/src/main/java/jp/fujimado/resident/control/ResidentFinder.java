package jp.fujimado.resident.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/**
 * Finds people by what they say of themselves; each way begins with an index. Plain SQL: a list of people needs no row
 * that could be changed, and a question of a tenth of a millisecond must not cost half of one.
 */
@ApplicationScoped
public class ResidentFinder {

    private static final String SELECT = "select r.id, r.account_id, r.family_name, r.given_name, r.family_kana,"
            + " r.given_kana, r.birth_date, r.protected_until, a.full_text"
            + " from resident r join resident_address a on a.resident_id = r.id";

    /** In front of the place in a list that was found by a part in the middle of the name. */
    private static final String MIDDLE = "~";

    @Inject
    AddressVeil veil;

    @Inject
    Clock clock;

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    /** One question in the making. */
    private static final class Question {

        private final StringJoiner where = new StringJoiner(" and ", " where ", "");
        private final List<Object> values = new ArrayList<>();
        private String joined = "";

        void add(String condition, Object... more) {
            where.add(condition);
            values.addAll(List.of(more));
        }

        /** A range instead of LIKE: it uses the index whatever the text holds, and has no wild cards. */
        void beginning(String column, String text) {
            if (!text.isEmpty()) {
                add(column + " >= ? and " + column + " < ?", text, text + "\uffff");
            }
        }

        void middle(String column, String text) {
            add(column + " like ? escape '!'", "%" + text.replaceAll("([!%_])", "!$1") + "%");
        }
    }

    /**
     * People in the order of their reading; when nobody's name begins as typed, those who have it in the middle.
     *
     * @param after place after which to go on, as {@link #place} gives it; null for the start
     * @throws RuleViolation when nothing was typed, or something cannot be read
     */
    public List<FoundResident> find(ResidentSearch typed, String after, int limit) {
        if (after != null && after.startsWith(MIDDLE)) {
            return find(typed, after.substring(1), limit, true);
        }
        List<FoundResident> found = find(typed, after, limit, false);
        boolean named = !clean(typed.name()).isEmpty();
        return found.isEmpty() && after == null && named ? find(typed, null, limit, true) : found;
    }

    /** Place after the last one that was shown, in the list of this search. */
    public String place(ResidentSearch typed, FoundResident last) {
        String name = clean(typed.name()).replaceAll("\\s", "");
        boolean beginning = (last.familyName() + last.givenName()).startsWith(name);
        return (beginning ? "" : MIDDLE) + last.place();
    }

    private List<FoundResident> find(ResidentSearch typed, String after, int limit, boolean middle) {
        Question question = criteria(typed, middle);
        question.add("r.merged_at is null");
        if (after != null) {
            int cut = after.lastIndexOf(' ');
            String kana = after.substring(0, cut);
            question.add(
                    "(r.kana_key > ? or (r.kana_key = ? and r.id > ?))", kana, kana, number(after.substring(cut + 1)));
        }
        return ask(question, limit);
    }

    private Question criteria(ResidentSearch typed, boolean middle) {
        Question question = new Question();
        String phone = Width.narrow(clean(typed.phone())).replaceAll("\\D", "");
        if (!phone.isEmpty()) {
            question.joined = " join resident_contact c on c.resident_id = r.id";
            question.add("c.kind = 'PHONE' and c.value_key = ?", phone);
        }
        question.beginning("r.kana_key", Kana.katakana(clean(typed.kana())).replaceAll("\\s", ""));
        String name = clean(typed.name()).replaceAll("\\s", "");
        if (middle) {
            question.middle("r.name_key", name);
        } else {
            question.beginning("r.name_key", name);
        }
        question.beginning("a.town", clean(typed.town()));
        if (!clean(typed.town()).isEmpty() && veil.isDown()) {
            question.add("(r.protected_until is null or r.protected_until < ?)", Date.valueOf(LocalDate.now(clock)));
        }
        if (!clean(typed.birthDate()).isEmpty()) {
            question.add("r.birth_date = ?", Date.valueOf(day(clean(typed.birthDate()))));
        }
        if (!clean(typed.account()).isEmpty()) {
            question.add("r.account_id = ?", number(clean(typed.account())));
        }
        if (question.values.isEmpty()) {
            throw new RuleViolation("resident.search-empty");
        }
        return question;
    }

    /** Others with the same birth date and the same reading or name. */
    public List<FoundResident> likenesses(Resident person, int limit) {
        Question question = likeness(person.birthDate(), person.kanaKey(), person.nameKey());
        question.add("r.id <> ?", person.id());
        return ask(question, limit);
    }

    /** The same for somebody who is not entered yet. */
    public List<FoundResident> likenesses(Profile person, int limit) {
        return ask(
                likeness(
                        person.birthDate(),
                        person.familyKana() + person.givenKana(),
                        person.familyName() + person.givenName()),
                limit);
    }

    private static Question likeness(LocalDate birthDate, String kana, String name) {
        Question question = new Question();
        question.add(
                "r.birth_date = ? and (r.kana_key = ? or r.name_key = ?) and r.merged_at is null",
                Date.valueOf(birthDate),
                kana,
                name);
        return question;
    }

    /** Those of these accounts who keep a profile and are not merged. */
    public List<FoundResident> people(Collection<Long> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        Question question = new Question();
        question.add(
                "r.account_id in (" + String.join(", ", Collections.nCopies(accounts.size(), "?")) + ")",
                accounts.toArray());
        question.add("r.merged_at is null");
        return ask(question, accounts.size());
    }

    private List<FoundResident> ask(Question question, int limit) {
        String sql = SELECT + question.joined + question.where + " order by r.kana_key, r.id fetch first " + limit
                + " rows only";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < question.values.size(); i++) {
                statement.setObject(i + 1, question.values.get(i));
            }
            List<FoundResident> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(resident(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("People cannot be searched", e);
        }
    }

    private static FoundResident resident(ResultSet row) throws SQLException {
        Date hiddenUntil = row.getDate(8);
        return new FoundResident(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getDate(7).toLocalDate(),
                hiddenUntil == null ? null : hiddenUntil.toLocalDate(),
                row.getString(9));
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
        if (!digits.matches("-?\\d{1,18}")) {
            throw new RuleViolation("resident.search-account", text);
        }
        return Long.valueOf(digits);
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip();
    }
}
