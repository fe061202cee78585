package jp.fujimado.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.db.Person;
import jp.fujimado.db.Town;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxPage;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.control.InboxReader;

/** A page of the staff inbox among many cases beside the same page among few: the reading alone, without audit row. */
final class Inbox implements Measurement {

    private static final int PAGE = 25;
    private static final int PAGES_PER_ROUND = 100;

    private final BenchSettings settings;
    private final Path folder;

    Inbox(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    private record Filled(CityOnDatabase city, String middle) {}

    @Override
    public void measure(Table table) throws Exception {
        Filled small = filled("inbox-small", settings.smallInbox());
        Filled large = filled("inbox-large", settings.largeInbox());
        compare(table, "first page", small, large, null, null);
        compare(table, "deep page (half-way)", small, large, small.middle, large.middle);
        small.city.execute("SHUTDOWN");
        large.city.execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("inbox-small"));
        BenchDatabase.delete(folder.resolve("inbox-large"));
    }

    private void compare(Table table, String page, Filled small, Filled large, String smallPlace, String largePlace)
            throws Exception {
        Rounds rounds =
                Rounds.of(settings.rounds(), () -> round(large.city, largePlace), () -> round(small.city, smallPlace));
        table.add(Row.atMost(
                "staff inbox, " + page + ", " + settings.largeInbox() + " cases (H2 file); limit: "
                        + settings.smallInbox() + " cases",
                rounds.a(),
                "us/page",
                rounds.b(),
                2));
    }

    private Filled filled(String name, int cases) throws Exception {
        DataSource database = BenchDatabase.empty(folder, name);
        CityOnDatabase city = CityOnDatabase.on(database);
        Town town = new Town(city);
        long sample = town.draft(town.registered(Person.citizen(), "花子"));
        long begin = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            CaseLoad.fill(connection, sample, cases);
            System.out.println(
                    "  inbox, " + cases + " cases loaded in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
            return new Filled(city, middle(connection));
        }
    }

    private static String middle(Connection connection) throws Exception {
        String open = " FROM application WHERE department = '" + CaseLoad.DEPARTMENT + "' AND open_state = 'OPEN'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, due_on" + open + " ORDER BY due_on, id OFFSET"
                        + " (SELECT COUNT(*) / 2" + open + ") ROWS FETCH FIRST ROW ONLY")) {
            row.next();
            return "a_" + row.getLong(1) + "_" + row.getString(2);
        }
    }

    private static double round(CityOnDatabase city, String place) throws Exception {
        InboxQuery query = new InboxQuery(Queue.ALL, null, null, CaseOrder.DUE_FIRST, place, PAGE);
        long begin = System.nanoTime();
        for (int i = 0; i < PAGES_PER_ROUND; i++) {
            InboxPage page = city.rows(
                    em -> city.bean(InboxReader.class).page(query, List.of(CaseLoad.DEPARTMENT), "official-1"));
            if (page.rows().size() != PAGE) {
                throw new IllegalStateException("Only " + page.rows().size() + " rows at " + place);
            }
        }
        return (System.nanoTime() - begin) / 1e3 / PAGES_PER_ROUND;
    }
}
