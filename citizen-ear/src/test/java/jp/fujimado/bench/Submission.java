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

    /** Rounds before the measured ones: the compiler needs some thousands of calls, and a city's server has had them. */
    private static final int WARM_UP = 10;

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
        CityOnDatabase city = CityOnDatabase.on(OneConnection.of(database));
        Town town = new Town(city);
        Person hanako = town.registered(Person.citizen(), "花子");
        long draft = town.draft(hanako);
        int drafts = 2 * settings.submissions() * (settings.rounds() + WARM_UP);
        city.execute(Drafts.copy(draft, FIRST_DRAFT, drafts));
        town.submit(hanako, draft);
        try (Connection connection = database.getConnection()) {
            RawSubmission raw = new RawSubmission(connection, draft);
            Turns turns = new Turns(id -> town.submit(hanako, id), raw::submit);
            turns.take(settings.submissions() * WARM_UP);
            turns.reset();
            turns.take(settings.submissions() * settings.rounds());
            table.add(Row.atLeast(
                    "submit (business code without server, H2 file); limit: same six rows by plain JDBC",
                    turns.firstPerSecond(),
                    "commits/s",
                    turns.secondPerSecond(),
                    0.40));
        }
        city.execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("submission"));
    }

    private interface Act {
        void on(long draft) throws Exception;
    }

    /** Two acts, one by one in turns: both find the same warm or cold machine, as among a server's other work. */
    private final class Turns {

        private final Act first;
        private final Act second;
        private long firstNanos;
        private long secondNanos;
        private int taken;

        Turns(Act first, Act second) {
            this.first = first;
            this.second = second;
        }

        void take(int count) throws Exception {
            for (int i = 0; i < count; i++) {
                long begin = System.nanoTime();
                first.on(nextDraft++);
                long between = System.nanoTime();
                second.on(nextDraft++);
                firstNanos += between - begin;
                secondNanos += System.nanoTime() - between;
                taken++;
            }
        }

        void reset() {
            firstNanos = 0;
            secondNanos = 0;
            taken = 0;
        }

        double firstPerSecond() {
            return taken * 1e9 / firstNanos;
        }

        double secondPerSecond() {
            return taken * 1e9 / secondNanos;
        }
    }
}
