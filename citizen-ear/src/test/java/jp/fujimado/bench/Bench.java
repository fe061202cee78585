package jp.fujimado.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * {@code ./mvnw -Pbench verify}: measures, prints the table and writes {@code citizen-ear/target/bench.csv}. A goal that
 * is missed does not fail the build; it stands in the table.
 */
public final class Bench {

    private final BenchSettings settings = BenchSettings.given();
    private final Path target = settings.root().resolve("citizen-ear/target");
    private final Table table = new Table(target.resolve("bench.csv"));

    private Bench() {}

    public static void main(String[] arguments) {
        int exitCode = 0;
        try {
            Bench bench = new Bench();
            bench.withoutServer();
            bench.onTheCity();
            bench.table.print();
        } catch (Exception e) {
            e.printStackTrace();
            exitCode = 1;
        }
        // Not by return: pools and timers of the measured code would keep the JVM.
        System.exit(exitCode);
    }

    private void withoutServer() throws IOException {
        Path folder = target.resolve("bench");
        run("submission", new Submission(settings, folder));
        run("inbox", new Inbox(settings, folder));
        run("residents", new Residents(settings, folder));
        run("enqueue", new Enqueue(settings, folder));
        run("mail", new MailHandOver(settings, folder));
        run("lanes", new Lanes(settings, folder));
        run("line", new LineRate(settings, folder));
        run("month", new FreeMonth(settings, folder));
        run("reminders", new Reminders(settings, folder));
        run("segment", new Segments(settings, folder));
    }

    private void onTheCity() throws IOException, InterruptedException {
        if (Stream.of("home", "mypage", "login", "guesses", "freed", "attempts", "away", "line-crash", "crash")
                .noneMatch(settings::wants)) {
            return;
        }
        try (BenchCity city = new BenchCity(settings)) {
            run("home", new HomePage(city));
            run("mypage", new MyPage(city));
            run("login", new Login(city));
            run("guesses", new Guesses(city));
            run("away", new Away(city));
            run("line-crash", new LineCrash(city));
            run("freed", new FreedTime(city));
            run("attempts", new Attempts(city));
            // The last one: it leaves the server stopped.
            run("crash", new Crash(city));
        }
    }

    private void run(String name, Measurement measurement) throws IOException {
        if (!settings.wants(name)) {
            return;
        }
        try {
            measurement.measure(table);
        } catch (Exception e) {
            e.printStackTrace();
            table.add(Row.notMeasured(name, e));
        }
    }
}
