package jp.fujimado.resident.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import jp.fujimado.resident.DuplicateRow;
import jp.fujimado.resident.DuplicateSearch;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.entity.DuplicatePair.State;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.Width;

/** Lists of pairs, the likeliest first. Plain SQL: one pair is two people of the same table. */
@ApplicationScoped
public class DuplicateList {

    private static final String SELECT = "select p.id, p.distance, p.reasons, p.parted_at, p.parted_by, p.note,"
            + " f.account_id, f.family_name, f.given_name, f.family_kana, f.given_kana, f.birth_date, f.protected_until,"
            + " s.account_id, s.family_name, s.given_name, s.family_kana, s.given_kana, s.birth_date, s.protected_until"
            + " from duplicate_pair p join resident f on f.account_id = p.first_account"
            + " join resident s on s.account_id = p.second_account"
            + " where p.state = ? and f.merged_at is null and s.merged_at is null";

    private static final String ORDER = " order by p.distance, p.id fetch first %d rows only";

    /** Either of the two by an index of its own. */
    private static final String EITHER =
            " and p.id in (select a.id from duplicate_pair a where a.state = ? and %s union"
                    + " select b.id from duplicate_pair b where b.state = ? and %s)";

    private static final int FIRST = 7;
    private static final int SECOND = 14;

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    /**
     * Pairs from this place on.
     *
     * @param after place of the last one that was shown, as {@link #place} gives it; null for the start
     * @throws RuleViolation when the number of the account is none
     */
    public List<DuplicateRow> find(DuplicateSearch search, String after, int limit, LocalDate today) {
        List<Object> values = new ArrayList<>();
        String state = (search.parted() ? State.PARTED : State.OPEN).name();
        StringBuilder sql = new StringBuilder(SELECT);
        values.add(state);
        String kana = Kana.katakana(clean(search.kana())).replaceAll("\\s", "");
        if (!kana.isEmpty()) {
            either(sql, "a.first_kana >= ? and a.first_kana < ?", "b.second_kana >= ? and b.second_kana < ?");
            values.addAll(List.of(state, kana, kana + "\uffff", state, kana, kana + "\uffff"));
        }
        String account = Width.narrow(clean(search.account()));
        if (!account.isEmpty()) {
            if (!account.matches("-?\\d{1,18}")) {
                throw new RuleViolation("resident.duplicate-account", account);
            }
            either(sql, "a.first_account = ?", "b.second_account = ?");
            values.addAll(List.of(state, Long.valueOf(account), state, Long.valueOf(account)));
        }
        if (after != null) {
            String[] place = after.split(" ");
            sql.append(" and p.distance >= ? and (p.distance > ? or p.id > ?)");
            int distance = Integer.parseInt(place[0]);
            values.addAll(List.of(distance, distance, Long.valueOf(place[1])));
        }
        return ask(sql.append(ORDER.formatted(limit)).toString(), values, today);
    }

    private static void either(StringBuilder sql, String first, String second) {
        sql.append(EITHER.formatted(first, second));
    }

    /** Place of a pair in the order of the list. */
    public static String place(DuplicateRow row) {
        return 100 - row.likelihood() + " " + row.id();
    }

    private List<DuplicateRow> ask(String sql, List<Object> values, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<DuplicateRow> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(pair(rows, today));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Pairs cannot be listed", e);
        }
    }

    private static DuplicateRow pair(ResultSet row, LocalDate today) throws SQLException {
        LocalDateTime parted = row.getObject(4, LocalDateTime.class);
        return new DuplicateRow(
                row.getLong(1),
                person(row, FIRST, today),
                person(row, SECOND, today),
                100 - row.getInt(2),
                Arrays.stream(row.getString(3).split(" "))
                        .map(reason -> Sentences.say("resident.likeness." + reason))
                        .toList(),
                parted == null ? null : parted.toInstant(ZoneOffset.UTC),
                row.getString(5),
                row.getString(6));
    }

    private static ResidentRow person(ResultSet row, int from, LocalDate today) throws SQLException {
        Date hidden = row.getDate(from + 6);
        return new ResidentRow(
                row.getLong(from),
                row.getString(from + 1) + " " + row.getString(from + 2),
                row.getString(from + 3) + " " + row.getString(from + 4),
                row.getDate(from + 5).toLocalDate(),
                null,
                hidden != null && !today.isAfter(hidden.toLocalDate()));
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip();
    }
}
