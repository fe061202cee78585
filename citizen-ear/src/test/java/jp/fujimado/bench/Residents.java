package jp.fujimado.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.resident.ResidentSearch;
import jp.fujimado.resident.control.AddressBook;
import jp.fujimado.resident.control.ResidentFinder;
import jp.fujimado.resident.control.SampleLoad;
import jp.fujimado.resident.control.SamplePeople;
import jp.fujimado.resident.control.SamplePerson;

/** The whole city in the citizen master: loading it, and finding people in it, each beside plain JDBC. */
final class Residents implements Measurement {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDateTime NOW = TODAY.atTime(3, 0);
    private static final int PAGE = 21;
    private static final int SEARCHES = 400;
    private static final String SELECT =
            "select r.*, a.* from resident r join resident_address a on a.resident_id = r.id ";

    private final BenchSettings settings;
    private final Path folder;

    Residents(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void measure(Table table) throws Exception {
        int people = settings.people();
        List<SamplePerson> known = new ArrayList<>();
        double plain = loaded("residents-plain", made(people)).rowsPerSecond();
        BenchDatabase.delete(folder.resolve("residents-plain"));
        Loaded generated = loaded("residents", remembering(invented()::household, known));
        table.add(Row.atLeast(
                people + " people generated and loaded (H2 file); limit: JDBC batches of rows made before",
                generated.rowsPerSecond(),
                "rows/s",
                plain,
                0.5));
        try (Connection connection = generated.database().getConnection()) {
            connection.createStatement().execute("analyze");
            search(table, generated.city(), connection, known);
        }
        generated.city().execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("residents"));
    }

    private record Loaded(CityOnDatabase city, DataSource database, double rowsPerSecond) {}

    private SamplePeople invented() {
        Path config = settings.root().resolve("config");
        AddressBook book = new AddressBook(config.resolve("city"));
        return new SamplePeople(config.resolve("sample-data/names.json"), List.copyOf(book.all()), TODAY);
    }

    private Supplier<List<SamplePerson>> made(int people) {
        SamplePeople invented = invented();
        List<List<SamplePerson>> households = new ArrayList<>();
        for (int made = 0;
                made < people;
                made += households.get(households.size() - 1).size()) {
            households.add(invented.household());
        }
        Iterator<List<SamplePerson>> next = households.iterator();
        return next::next;
    }

    private static Supplier<List<SamplePerson>> remembering(
            Supplier<List<SamplePerson>> households, List<SamplePerson> known) {
        return () -> {
            List<SamplePerson> household = households.get();
            if (known.size() < 20_000) {
                known.addAll(household);
            }
            return household;
        };
    }

    private Loaded loaded(String name, Supplier<List<SamplePerson>> households) throws Exception {
        DataSource database = BenchDatabase.empty(folder, name);
        CityOnDatabase city = CityOnDatabase.on(database);
        try (Connection connection = database.getConnection();
                SampleLoad load = new SampleLoad(connection, NOW)) {
            long begin = System.nanoTime();
            load.load(households, settings.people());
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("  %s: %d rows in %.1f s%n", name, load.rows(), seconds);
            if (name.endsWith("plain")) {
                city.execute("SHUTDOWN");
            }
            return new Loaded(city, database, load.rows() / seconds);
        }
    }

    /** A search as an official types it, beside the statement that a hand would write for it. */
    private record Kind(String name, Typed typed, String where, Bound bound) {}

    private interface Typed {
        ResidentSearch of(SamplePerson person);
    }

    private interface Bound {
        void to(PreparedStatement statement, SamplePerson person) throws SQLException;
    }

    private static void search(Table table, CityOnDatabase city, Connection connection, List<SamplePerson> known)
            throws Exception {
        List<Kind> kinds = List.of(
                new Kind(
                        "whole reading",
                        one -> new ResidentSearch(one.familyKana() + one.givenKana(), "", "", "", "", ""),
                        "where r.kana_key >= ? and r.kana_key < ?",
                        (to, one) -> range(to, one.familyKana() + one.givenKana())),
                new Kind(
                        "reading of the family",
                        one -> new ResidentSearch(one.familyKana(), "", "", "", "", ""),
                        "where r.kana_key >= ? and r.kana_key < ?",
                        (to, one) -> range(to, one.familyKana())),
                new Kind(
                        "birth date",
                        one -> new ResidentSearch("", "", one.birthDate().toString(), "", "", ""),
                        "where r.birth_date = ?",
                        (to, one) -> to.setDate(1, Date.valueOf(one.birthDate()))),
                new Kind(
                        "telephone",
                        one -> new ResidentSearch("", "", "", "", one.phone(), ""),
                        "join resident_contact c on c.resident_id = r.id where c.kind = 'PHONE' and c.value_key = ?",
                        (to, one) -> to.setString(1, one.phone().replace("-", ""))),
                new Kind(
                        "name and birth date",
                        one -> new ResidentSearch(
                                "", one.familyName(), one.birthDate().toString(), "", "", ""),
                        "where r.name_key >= ? and r.name_key < ? and r.birth_date = ?",
                        (to, one) -> {
                            range(to, one.familyName());
                            to.setDate(3, Date.valueOf(one.birthDate()));
                        }));
        for (Kind kind : kinds) {
            compare(table, city, connection, known, kind);
        }
    }

    private static void range(PreparedStatement statement, String text) throws SQLException {
        statement.setString(1, text);
        statement.setString(2, text + "\uffff");
    }

    private static void compare(
            Table table, CityOnDatabase city, Connection connection, List<SamplePerson> known, Kind kind)
            throws Exception {
        String sql = SELECT + kind.where() + " order by r.kana_key, r.id fetch first " + PAGE + " rows only";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            double[] product = new double[SEARCHES];
            double[] plain = new double[SEARCHES];
            Random random = new Random(7);
            for (int i = -SEARCHES; i < SEARCHES; i++) {
                SamplePerson person = grown(known, random);
                double raw = raw(statement, kind, person);
                double ours = ours(city, kind.typed().of(person));
                if (i >= 0) {
                    plain[i] = raw;
                    product[i] = ours;
                }
            }
            table.add(Row.atMost(
                    "resident search by " + kind.name() + ", p95; limit: the same by plain JDBC",
                    Percentile.of(product, 95),
                    "us",
                    Percentile.of(plain, 95),
                    3));
        }
    }

    private static SamplePerson grown(List<SamplePerson> known, Random random) {
        SamplePerson person;
        do {
            person = known.get(random.nextInt(known.size()));
        } while (person.phone() == null);
        return person;
    }

    private static double raw(PreparedStatement statement, Kind kind, SamplePerson person) throws SQLException {
        long begin = System.nanoTime();
        kind.bound().to(statement, person);
        int found = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
                found++;
            }
        }
        require(found > 0, kind.name());
        return (System.nanoTime() - begin) / 1e3;
    }

    private static double ours(CityOnDatabase city, ResidentSearch search) {
        long begin = System.nanoTime();
        int found = city.bean(ResidentFinder.class).find(search, null, PAGE).size();
        require(found > 0, search.toString());
        return (System.nanoTime() - begin) / 1e3;
    }

    private static void require(boolean found, String what) {
        if (!found) {
            throw new IllegalStateException("Nobody was found by " + what);
        }
    }
}
