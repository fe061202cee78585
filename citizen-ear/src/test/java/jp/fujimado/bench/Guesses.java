package jp.fujimado.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Somebody guesses passwords: ten at each of a thousand accounts. How many were tried, when the owner gets in again, and
 * whether the answers tell which names exist.
 */
final class Guesses implements Measurement {

    private static final String USER = "guessed-";
    private static final int EACH = 10;

    /** Of the realm: failureFactor, maxFailureWaitSeconds. */
    private static final double ALLOWED = 5;

    private static final double LONGEST_WAIT = 900;
    private static final int TIMED = 100;
    private static final int TIMED_EACH = 2;
    private static final double ALIKE = 1.10;

    private final BenchCity city;

    Guesses(BenchCity city) {
        this.city = city;
    }

    @Override
    public void measure(Table table) throws Exception {
        int people = city.settings().guessed();
        Accounts accounts = new Accounts(city.city());
        Argon2 hash = accounts.hash(accounts.create(USER + "pattern"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ids.add(accounts.create(USER + i, hash.credential(Accounts.PASSWORD)));
        }
        for (int i = 0; i < TIMED; i++) {
            accounts.create("timed-" + i, hash.credential(Accounts.PASSWORD));
            accounts.createWithoutPassword("bare-" + i);
            accounts.createWithMail("mailed-" + i);
        }
        answers(table);
        forgotten(table);
        guess(people);
        int most = 0;
        for (String id : ids) {
            most = Math.max(most, accounts.failures(id));
        }
        table.add(Row.atMost(
                people * EACH + " guesses at " + people + " accounts: most passwords tried at one account",
                most,
                "guesses",
                ALLOWED,
                1));
        owner(table, people);
    }

    private void guess(int people) throws Exception {
        int connections = city.settings().connections();
        List<Callable<Void>> guessers = new ArrayList<>();
        for (int guesser = 0; guesser < connections; guesser++) {
            int from = guesser;
            guessers.add(() -> {
                SignIn signIn = new SignIn(city.city());
                SignIn.Form form = signIn.open();
                for (int account = from; account < people; account += connections) {
                    for (int i = 0; i < EACH; i++) {
                        form = signIn.guess(form, USER + account, "Guess-" + i);
                    }
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            for (Future<Void> guesser : threads.invokeAll(guessers)) {
                guesser.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** From the last guess on, the owner of the account that was guessed last tries the right password. */
    private void owner(Table table, int people) throws Exception {
        SignIn signIn = new SignIn(city.city());
        String user = USER + (people - 1);
        SignIn.Form form = signIn.open();
        for (int i = 0; i < EACH; i++) {
            form = signIn.guess(form, user, "Last-" + i);
        }
        long begin = System.nanoTime();
        while (!signIn.opens(user, Accounts.PASSWORD)) {
            Thread.sleep(1000);
        }
        table.add(Row.atMost(
                "the owner gets in again after the last guess",
                (System.nanoTime() - begin) / 1e9,
                "s",
                LONGEST_WAIT,
                1));
    }

    /** Known, unknown and locked names, names without a password and empty passwords in turns. */
    private void answers(Table table) throws Exception {
        SignIn signIn = new SignIn(city.city());
        SignIn.Form form = signIn.open();
        for (int i = 0; i < EACH; i++) {
            form = signIn.guess(form, USER + 0, "Lock-" + i);
        }
        double[] known = new double[TIMED * TIMED_EACH];
        double[] unknown = new double[known.length];
        double[] locked = new double[known.length];
        double[] bare = new double[known.length];
        double[] empty = new double[known.length];
        for (int i = 0; i < known.length; i++) {
            form = signIn.guess(form, "timed-" + i % TIMED, "Wrong-" + i);
            known[i] = form.nanos() / 1e6;
            form = signIn.guess(form, "nobody-" + i, "Wrong-" + i);
            unknown[i] = form.nanos() / 1e6;
            form = signIn.guess(form, USER + 0, "Wrong-" + i);
            locked[i] = form.nanos() / 1e6;
            form = signIn.guess(form, "bare-" + i % TIMED, "Wrong-" + i);
            bare[i] = form.nanos() / 1e6;
            form = signIn.guess(form, "timed-" + i % TIMED, "");
            empty[i] = form.nanos() / 1e6;
        }
        compare(table, "wrong password", "known name", known, unknown);
        compare(table, "wrong password", "locked name", locked, unknown);
        compare(table, "wrong password", "name without password", bare, unknown);
        compare(table, "empty password", "known name", empty, unknown);
    }

    /** Who asks for a new password: a name with a mail address, one without, and an unknown name in turns. */
    private void forgotten(Table table) throws Exception {
        SignIn signIn = new SignIn(city.city());
        double[] mailed = new double[TIMED * TIMED_EACH];
        double[] bare = new double[mailed.length];
        double[] unknown = new double[mailed.length];
        for (int i = 0; i < TIMED; i++) {
            signIn.forgotten("mailed-" + i);
            signIn.forgotten("nobody-" + i);
        }
        for (int i = 0; i < mailed.length; i++) {
            mailed[i] = signIn.forgotten("mailed-" + i % TIMED) / 1e6;
            bare[i] = signIn.forgotten("bare-" + i % TIMED) / 1e6;
            unknown[i] = signIn.forgotten("nobody-" + i) / 1e6;
        }
        compare(table, "forgotten password", "name with a mail address", mailed, unknown);
        compare(table, "forgotten password", "name without one", bare, unknown);
    }

    private static void compare(Table table, String what, String who, double[] these, double... unknown)
            throws IOException {
        for (int percent : new int[] {50, 95}) {
            double a = Percentile.of(these, percent);
            double b = Percentile.of(unknown, percent);
            table.add(Row.atMost(
                    String.format(
                            Locale.ROOT,
                            "%s p%d: %s %.1f ms, unknown name %.1f ms; limit: the faster",
                            what,
                            percent,
                            who,
                            a,
                            b),
                    Math.max(a, b),
                    "ms",
                    Math.min(a, b),
                    ALIKE));
        }
    }
}
