package jp.fujimado.db;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.Segment.Join;
import jp.fujimado.announcement.SegmentCondition;

/** A few hundred invented people in plain rows, and the truth about them in plain Java. */
final class SmallTown {

    static final String PURPOSE = "notices";
    static final String PROCEDURE = "park-act-permit";
    static final List<String> DISTRICTS = List.of("長後", "湘南台", "片瀬", "辻堂");
    static final List<String> INTERESTS = List.of("childcare", "health", "events");

    private static final Date FAR = Date.valueOf("2099-12-31");
    private static final List<String> LANGUAGES = List.of("JA", "EASY", "EN");
    private static final List<String> CHILD_NAMES = List.of("太郎", "花子", "𠮷郎");

    /** What is known of one person; {@code children} by given name. */
    static final class Villager {
        long account;
        LocalDate birth;
        String district;
        String language;
        Set<String> interests = new HashSet<>();
        List<Relative> family = new ArrayList<>();
        int household;
        boolean consents;
        boolean merged;
        boolean guarded;
        boolean hidden;
        boolean applied;
    }

    record Relative(boolean child, String name, LocalDate birth, boolean sameAddress) {}

    final List<Villager> people = new ArrayList<>();
    private final LocalDate today;
    private final Random random;
    private long id;

    SmallTown(LocalDate today, long seed) {
        this.today = today;
        random = new Random(seed);
    }

    /** Invents people and writes them; numbers begin after {@code first}. */
    void settle(DataSource database, long first, int count) throws SQLException {
        id = first;
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < count; i++) {
                Villager one = invent(i / 3);
                people.add(one);
                write(connection, one);
            }
        }
    }

    private Villager invent(int household) {
        Villager one = new Villager();
        one.account = id++;
        one.birth = one(List.of(
                today.minusYears(random.nextInt(90)).minusDays(random.nextInt(365)),
                today.minusYears(18),
                today.minusYears(18).plusDays(1),
                LocalDate.of(2008, 2, 29)));
        one.district = random.nextInt(8) == 0 ? null : one(DISTRICTS);
        one.language = one(LANGUAGES);
        INTERESTS.stream().filter(it -> random.nextBoolean()).forEach(one.interests::add);
        int relatives = random.nextInt(4);
        for (int i = 0; i < relatives; i++) {
            LocalDate birth = random.nextInt(4) == 0
                    ? LocalDate.of(2024, 2, 29)
                    : today.minusMonths(random.nextInt(60)).minusDays(random.nextInt(3));
            boolean child = random.nextInt(4) != 0;
            LocalDate born = child ? birth : birth.minusYears(50 + random.nextInt(40));
            one.family.add(new Relative(child, one(CHILD_NAMES), born, random.nextBoolean()));
        }
        one.household = household;
        one.merged = random.nextInt(15) == 0;
        one.guarded = random.nextInt(5) == 0;
        one.hidden = random.nextInt(10) == 0;
        one.applied = random.nextInt(4) == 0;
        return one;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void write(Connection connection, Villager one) throws SQLException {
        Timestamp now = Timestamp.valueOf(today.atStartOfDay());
        long own = one.account;
        if (people.stream().filter(other -> other.household == one.household).count() == 1) {
            insert(connection, "household (id, created_at)", home(one), now);
        }
        Object[] account = {own, "CITIZEN", "villager-" + own, "村人" + own, now, now, 0};
        insert(connection, "account (id, kind, subject, display_name, created_at, last_seen_at, version)", account);
        Object[] resident = {
            own,
            own,
            "村",
            "人" + own,
            "ムラ",
            "ヒト",
            Date.valueOf(one.birth),
            "村人",
            "ムラヒト",
            "INBOX",
            one.language,
            "SELF",
            now,
            now,
            one.merged ? now : null,
            one.hidden ? FAR : null,
            home(one),
            0
        };
        insert(
                connection,
                "resident (id, account_id, family_name, given_name, family_kana, given_kana, birth_date, name_key,"
                        + " kana_key, preferred_channel, language, origin, created_at, updated_at, merged_at,"
                        + " protected_until, household_id, version)",
                resident);
        Object[] address = {own, own, "2510054", "朝日町", one.district, "1", "朝日町1", 0};
        insert(
                connection,
                "resident_address (id, resident_id, postcode, town, district, block, full_text, version)",
                address);
        for (String interest : one.interests) {
            insert(connection, "resident_interest (resident_id, interest)", own, interest);
        }
        consent(connection, one, now);
        mandate(connection, one, now);
        application(connection, one, now);
        family(connection, one, now);
    }

    private void mandate(Connection connection, Villager one, Timestamp now) throws SQLException {
        Object[] values = {
            one.account,
            "GUARDIAN",
            one.account,
            people.get(0).account,
            "messages",
            Date.valueOf(today),
            FAR,
            one.account,
            now,
            now,
            one.guarded ? null : now,
            0
        };
        insert(
                connection,
                "mandate (id, kind, principal_account, agent_account, scopes, starts_on, ends_on, created_by,"
                        + " created_at, accepted_at, ended_at, version)",
                values);
    }

    private void family(Connection connection, Villager one, Timestamp now) throws SQLException {
        for (int i = 0; i < one.family.size(); i++) {
            Relative relative = one.family.get(i);
            Object[] values = {
                one.account * 10 + i,
                one.account,
                relative.child() ? "CHILD" : "PARENT",
                "村",
                relative.name(),
                "ムラ",
                "コ",
                Date.valueOf(relative.birth()),
                relative.sameAddress() ? null : "別の所",
                now,
                0
            };
            insert(
                    connection,
                    "family_member (id, account_id, relation, family_name, given_name, family_kana, given_kana,"
                            + " birth_date, address_text, created_at, version)",
                    values);
        }
    }

    private long home(Villager one) {
        return people.get(0).account + one.household;
    }

    /** Valid; of an old text; withdrawn; for something else; given twice; none. */
    private void consent(Connection connection, Villager one, Timestamp now) throws SQLException {
        String columns = "consent (id, account_id, purpose, text_version, given_at, withdrawn_at, version)";
        int kind = random.nextInt(8);
        one.consents = kind < 4;
        if (kind <= 4) {
            insert(connection, columns, one.account, one.account, PURPOSE, kind == 4 ? 0 : 1, now, null, 0);
        }
        if (kind == 0) {
            insert(connection, columns, -one.account, one.account, PURPOSE, 1, now, null, 0);
        } else if (kind == 5) {
            insert(connection, columns, -one.account, one.account, PURPOSE, 1, now, now, 0);
        } else if (kind == 6) {
            insert(connection, columns, -one.account, one.account, "profile", 1, now, null, 0);
        }
    }

    private void application(Connection connection, Villager one, Timestamp now) throws SQLException {
        if (one.applied || random.nextInt(4) == 0) {
            insert(
                    connection,
                    "application (id, account_id, procedure_code, procedure_version, department, status, answers,"
                            + " created_at, saved_at, open_state, waiting_for, version)",
                    one.account,
                    one.account,
                    PROCEDURE,
                    1,
                    "park",
                    one.applied ? "SUBMITTED" : "DRAFT",
                    "{}",
                    now,
                    now,
                    one.applied ? "OPEN" : "DRAFT",
                    one.applied ? "ASSESSOR" : "CITIZEN",
                    0);
        }
    }

    private static void insert(Connection connection, String target, Object... values) throws SQLException {
        String sql = "insert into " + target + " values (?" + ", ?".repeat(values.length - 1) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** A segment of any shape. */
    Segment anySegment() {
        List<Group> groups = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            List<SegmentCondition> conditions = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(3); j++) {
                SegmentCondition condition = anyCondition();
                conditions.add(random.nextInt(4) == 0 ? condition.not() : condition);
            }
            groups.add(new Group(one(List.of(Join.values())), conditions));
        }
        return new Segment(PURPOSE, one(List.of(Join.values())), groups);
    }

    private SegmentCondition anyCondition() {
        Criterion criterion = one(List.of(Criterion.values()));
        return switch (criterion) {
            case DISTRICT -> SegmentCondition.oneOf(criterion, one(DISTRICTS), one(DISTRICTS));
            case INTEREST -> SegmentCondition.oneOf(criterion, one(INTERESTS));
            case LANGUAGE -> SegmentCondition.oneOf(criterion, one(LANGUAGES));
            case OPEN_PROCEDURE -> SegmentCondition.oneOf(criterion, PROCEDURE);
            case CHILD_BORN ->
                range(criterion, today.minusMonths(random.nextInt(60)), today.minusMonths(random.nextInt(12)));
            case CHILD_AGE -> range(criterion, random.nextInt(40), 20 + random.nextInt(40));
            case AGE, LIVES_WITH -> range(criterion, random.nextInt(70), 10 + random.nextInt(80));
        };
    }

    private SegmentCondition range(Criterion criterion, Object from, Object to) {
        int open = random.nextInt(4);
        return SegmentCondition.between(
                criterion, open == 0 ? null : from.toString(), open == 1 ? null : to.toString());
    }
}
