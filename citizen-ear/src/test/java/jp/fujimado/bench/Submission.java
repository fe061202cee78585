package jp.fujimado.bench;

import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.db.Person;
import jp.fujimado.db.Town;

/**
 * Handing in, beside the same rows by plain JDBC, both on one H2 file and by one thread. The business code runs on
 * EclipseLink without a server: its own beans, security and audit interceptors, but neither HTTP nor EJB container.
 */
final class Submission implements Measurement {

    private static final long FIRST_DRAFT = 10_000_000;

    private final BenchSettings settings;
    private final Path folder;
    private long nextDraft = FIRST_DRAFT;

    Submission(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void measure(Table table) throws Exception {
        DataSource database = BenchDatabase.empty(folder, "submission");
        CityOnDatabase city = CityOnDatabase.on(database);
        Town town = new Town(city);
        Person hanako = town.registered(Person.citizen(), "花子");
        long draft = town.draft(hanako);
        int drafts = 2 * settings.submissions() * (settings.rounds() + 1);
        city.execute(Drafts.copy(draft, FIRST_DRAFT, drafts));
        town.submit(hanako, draft);
        try (Connection connection = database.getConnection()) {
            RawSubmission raw = new RawSubmission(connection, draft);
            Rounds rounds =
                    Rounds.of(settings.rounds(), () -> round(id -> town.submit(hanako, id)), () -> round(raw::submit));
            table.add(Row.atLeast(
                    "submit (business code without server, H2 file); limit: same six rows by plain JDBC",
                    rounds.a(),
                    "commits/s",
                    rounds.b(),
                    0.40));
        }
        city.execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("submission"));
    }

    private interface Act {
        void on(long draft) throws Exception;
    }

    private double round(Act act) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < settings.submissions(); i++) {
            act.on(nextDraft++);
        }
        return settings.submissions() * 1e9 / (System.nanoTime() - begin);
    }
}
