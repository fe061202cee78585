package jp.fujimado.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.announcement.control.SegmentCounter;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.resident.control.AddressBook;
import jp.fujimado.resident.control.SampleLoad;
import jp.fujimado.resident.control.SamplePeople;
import jp.fujimado.shared.time.CityClock;

/** How long it takes to count the people of a notice, consent included, beside the statement that a hand would write. */
final class Segments implements Measurement {

    private static final LocalDate TODAY = LocalDate.now(CityClock.JAPAN);
    private static final LocalDateTime NOW = TODAY.atTime(3, 0);

    /** Written by hand for one question, with the values in it. */
    private static final String BARE = "select count(*) from resident r join consent c on c.account_id = r.account_id"
            + " and c.purpose = 'notices' and c.text_version = 1 and c.withdrawn_at is null%s"
            + " where r.merged_at is null and (r.birth_date <= '" + TODAY.minusYears(18) + "' or not exists"
            + " (select 1 from mandate g where g.principal_account = r.account_id and g.kind = 'GUARDIAN'"
            + " and g.accepted_at is not null and g.ended_at is null and g.ends_on >= '" + TODAY + "'))";

    private final BenchSettings settings;
    private final Path folder;

    Segments(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** A question as a segment, and by hand: further tables, and what is asked of them. */
    private record Question(String name, Segment segment, String join, String where) {

        String bare() {
            return BARE.formatted(join) + where;
        }
    }

    @Override
    public void measure(Table table) throws Exception {
        DataSource database = BenchDatabase.empty(folder, "segments");
        CityOnDatabase city = CityOnDatabase.on(database);
        Path config = settings.root().resolve("config");
        List<AddressBook.Town> towns = List.copyOf(new AddressBook(config.resolve("city")).all());
        SamplePeople invented = new SamplePeople(config.resolve("sample-data/names.json"), towns, TODAY);
        try (Connection connection = database.getConnection();
                SampleLoad load = new SampleLoad(connection, NOW)) {
            load.load(invented::household, settings.people());
            connection.setAutoCommit(true);
            connection.createStatement().execute("analyze");
            for (Question question : questions()) {
                compare(table, city, connection, question);
            }
        }
        city.execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("segments"));
    }

    private static List<Question> questions() {
        String babies = " and exists (select 1 from family_member f where f.account_id = r.account_id and f.relation ="
                + " 'CHILD' and f.birth_date > '" + TODAY.minusMonths(6) + "' and f.birth_date <= '"
                + TODAY.minusMonths(3) + "')";
        String there = " join (select distinct a.resident_id from resident_address a where a.district in"
                + " ('長後', '湘南台')) d on d.resident_id = r.id";
        String living = "exists (select 1 from resident_address a where a.resident_id = r.id"
                + " and coalesce(a.district, '-') in ('長後', '湘南台'))";
        String open = " and (r.protected_until is null or r.protected_until < '" + TODAY + "')";
        SegmentCondition child = SegmentCondition.between(Criterion.CHILD_AGE, "3", "5");
        SegmentCondition district = SegmentCondition.oneOf(Criterion.DISTRICT, "長後", "湘南台");
        return List.of(
                new Question("everybody who consents", Segment.everybody("notices"), "", ""),
                new Question(
                        "parents of babies in two districts",
                        Segment.all("notices", district, child),
                        there,
                        babies + open),
                new Question(
                        "two districts, 65 and older",
                        Segment.all("notices", district, SegmentCondition.between(Criterion.AGE, "65", null)),
                        there,
                        open + " and r.birth_date <= '" + TODAY.minusYears(65) + "'"),
                new Question(
                        "not in two districts",
                        Segment.all("notices", district.not()),
                        "",
                        " and not " + living + open));
    }

    private void compare(Table table, CityOnDatabase city, Connection connection, Question question) throws Exception {
        long[] counted = new long[2];
        Rounds rounds = Rounds.of(
                settings.rounds(),
                () -> millis(() -> counted[0] = ours(city, question.segment())),
                () -> millis(() -> counted[1] = plain(connection, question.bare())));
        if (counted[0] != counted[1]) {
            throw new IllegalStateException(question.name() + ": " + counted[0] + " people, by hand " + counted[1]);
        }
        table.add(Row.atMost(
                "segment count, " + settings.people() + " people, " + question.name() + " (" + counted[0]
                        + "); limit: bare SQL",
                rounds.a(),
                "ms",
                rounds.b(),
                2));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    /** As the page counts, without permission and audit row. */
    private static long ours(CityOnDatabase city, Segment segment) {
        return city.rows(em -> city.bean(SegmentCounter.class).count(segment));
    }

    private static long plain(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
