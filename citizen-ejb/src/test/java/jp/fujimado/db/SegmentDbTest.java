package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.announcement.control.SegmentSql;
import jp.fujimado.announcement.control.SegmentSql.Statement;
import org.junit.jupiter.api.Test;

/** The people of a segment are exactly those whom plain Java finds, whatever the segment looks like. */
class SegmentDbTest {

    private static final int PEOPLE = 300;
    private static final long FIRST = 700_000_001L;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** Also days on which months and years are not of one length. */
    private static final List<LocalDate> DAYS = List.of(
            TODAY,
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2028, 2, 29));

    private static final Map<Engine, SmallTown> SETTLED = new ConcurrentHashMap<>();

    private CityOnDatabase city;
    private SmallTown town;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, SegmentDbTest.class);
        town = SETTLED.computeIfAbsent(engine, it -> settled());
    }

    private SmallTown settled() {
        SmallTown settled = new SmallTown(TODAY, 251_8601);
        try {
            settled.settle(city.database(), FIRST, PEOPLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settled;
    }

    private Map<Long, String> recipients(SegmentSql sql) {
        Map<Long, String> found = new TreeMap<>();
        read(sql.recipients(null), rows -> found.put(rows.getLong(1), rows.getString(4)));
        return found;
    }

    private long count(Statement statement) {
        List<Long> counted = new ArrayList<>();
        read(statement, rows -> counted.add(rows.getLong(1)));
        return counted.get(0);
    }

    private interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    private void read(Statement statement, Row row) {
        try (Connection connection = city.database().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.values().size(); i++) {
                prepared.setObject(i + 1, statement.values().get(i));
            }
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statement.sql(), e);
        }
    }

    @OnBothDatabases
    void the_list_is_what_java_finds_person_by_person(Engine engine) {
        begin(engine);
        int somebody = 0;
        for (LocalDate today : DAYS) {
            SegmentTruth truth = new SegmentTruth(town, today);
            for (int i = 0; i < 100; i++) {
                Segment segment = town.anySegment();
                SegmentSql sql = new SegmentSql(segment, 1, today);
                Set<Long> found = recipients(sql).keySet();
                assertEquals(truth.of(segment), new TreeSet<>(found), segment.toString());
                assertEquals(found.size(), count(sql.count()), segment.toString());
                somebody += found.isEmpty() ? 0 : 1;
            }
        }
        assertTrue(somebody > 200, "most segments have somebody in them: " + somebody);
    }

    @OnBothDatabases
    void nobody_without_a_consent_to_the_present_text_is_ever_on_it(Engine engine) {
        begin(engine);
        Segment everybody = Segment.everybody(SmallTown.PURPOSE);
        Set<Long> found = recipients(new SegmentSql(everybody, 1, TODAY)).keySet();
        assertEquals(new SegmentTruth(town, TODAY).of(everybody), found);
        assertTrue(town.people.stream().anyMatch(one -> !one.consents), "some have not agreed");
        assertEquals(Set.of(), recipients(new SegmentSql(everybody, 2, TODAY)).keySet(), "a new text asks anew");
        assertEquals(
                Set.of(),
                recipients(new SegmentSql(Segment.everybody("card"), 1, TODAY)).keySet());
    }

    @OnBothDatabases
    void children_are_named_when_there_are_one_or_two_of_them(Engine engine) {
        begin(engine);
        Segment parents = Segment.all(SmallTown.PURPOSE, SegmentCondition.between(Criterion.CHILD_AGE, null, "215"));
        Map<Long, String> named = recipients(new SegmentSql(parents, 1, TODAY));
        for (SmallTown.Villager one : town.people) {
            if (named.containsKey(one.account)) {
                Set<String> names = new TreeSet<>();
                one.family.stream().filter(SmallTown.Relative::child).forEach(child -> names.add(child.name()));
                String said = named.get(one.account);
                assertEquals(names.size() > 2, said.equals("お子さん"), said);
                if (names.size() <= 2) {
                    names.forEach(name -> assertTrue(said.contains(name + "さん"), said + names));
                }
            }
        }
        Set<String> said = Set.copyOf(named.values());
        assertTrue(said.contains("お子さん") && said.stream().anyMatch(name -> name.contains("さんと")), said.toString());
    }

    @Test
    void what_must_not_hold_is_asked_by_the_rows_of_the_person_and_not_by_those_of_the_whole_city() {
        begin(Engine.H2);
        for (SegmentCondition one : List.of(
                SegmentCondition.oneOf(Criterion.DISTRICT, "長後", "湘南台"),
                SegmentCondition.oneOf(Criterion.INTEREST, "childcare"),
                SegmentCondition.oneOf(Criterion.OPEN_PROCEDURE, SmallTown.PROCEDURE),
                SegmentCondition.between(Criterion.CHILD_AGE, null, "60"))) {
            Statement count = new SegmentSql(Segment.all(SmallTown.PURPOSE, one.not()), 1, TODAY).count();
            StringBuilder plan = new StringBuilder();
            read(new Statement("explain analyze " + count.sql(), count.values()), row -> plan.append(row.getString(1)));
            // The first number is that of the people, the others those of the last question about one of them.
            assertTrue(
                    Pattern.compile("scanCount: (\\d+)")
                            .matcher(plan)
                            .results()
                            .skip(1)
                            .allMatch(scanned -> Integer.parseInt(scanned.group(1)) < 20),
                    plan.toString());
        }
    }

    @OnBothDatabases
    void people_under_protection_get_the_notice_and_are_not_counted_where_they_live(Engine engine) {
        begin(engine);
        Segment there = Segment.all(SmallTown.PURPOSE, SegmentCondition.oneOf(Criterion.DISTRICT, "長後"));
        SegmentSql sql = new SegmentSql(there, 1, TODAY);
        Set<Long> found = recipients(sql).keySet();
        long hidden = town.people.stream()
                .filter(one -> one.hidden && found.contains(one.account))
                .count();
        assertTrue(hidden > 0, "somebody there is under protection");
        assertEquals(found.size() - hidden, count(sql.countInTheOpen()));
    }
}
