package jp.fujimado.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

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

    /** A question that somebody asks who wants to know whether a name exists. */
    private interface Probe {

        /** @return nanoseconds until the answer */
        long ask(int number) throws IOException, InterruptedException;
    }

    /** Known, unknown and locked names, names without a password and empty passwords. */
    private void answers(Table table) throws Exception {
        SignIn signIn = new SignIn(city.city());
        SignIn.Form[] form = {signIn.open()};
        for (int i = 0; i < EACH; i++) {
            form[0] = signIn.guess(form[0], USER + 0, "Lock-" + i);
        }
        List<double[]> millis = inTurns(List.of(
                i -> guessed(signIn, form, "nobody-" + i, "Wrong-" + i),
                i -> guessed(signIn, form, "timed-" + i % TIMED, "Wrong-" + i),
                i -> guessed(signIn, form, USER + 0, "Wrong-" + i),
                i -> guessed(signIn, form, "bare-" + i % TIMED, "Wrong-" + i),
                i -> guessed(signIn, form, "timed-" + i % TIMED, "")));
        compare(table, "wrong password", "known name", millis.get(1), millis.get(0));
        compare(table, "wrong password", "locked name", millis.get(2), millis.get(0));
        compare(table, "wrong password", "name without password", millis.get(3), millis.get(0));
        compare(table, "empty password", "known name", millis.get(4), millis.get(0));
    }

    /** Guesses on the page of the answer before. */
    private static long guessed(SignIn signIn, SignIn.Form[] form, String user, String password)
            throws IOException, InterruptedException {
        form[0] = signIn.guess(form[0], user, password);
        return form[0].nanos();
    }

    /** Who asks for a new password: a name with a mail address, one without, and an unknown name. */
    private void forgotten(Table table) throws Exception {
        SignIn signIn = new SignIn(city.city());
        for (int i = 0; i < TIMED; i++) {
            signIn.forgotten("mailed-" + i);
            signIn.forgotten("nobody-" + i);
        }
        List<double[]> millis = inTurns(List.of(
                i -> signIn.forgotten("nobody-" + i),
                i -> signIn.forgotten("mailed-" + i % TIMED),
                i -> signIn.forgotten("bare-" + i % TIMED)));
        compare(table, "forgotten password", "name with a mail address", millis.get(1), millis.get(0));
        compare(table, "forgotten password", "name without one", millis.get(2), millis.get(0));
    }

    /**
     * Milliseconds of each probe. In another order each time: every so many hashes Java collects garbage, and with one
     * order it would always be the same probe that waits for it.
     */
    private static List<double[]> inTurns(List<Probe> probes) throws IOException, InterruptedException {
        List<double[]> millis =
                probes.stream().map(probe -> new double[TIMED * TIMED_EACH]).toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, probes.size()).boxed().toList());
        Random random = new Random(1);
        for (int i = 0; i < TIMED * TIMED_EACH; i++) {
            Collections.shuffle(order, random);
            for (int probe : order) {
                millis.get(probe)[i] = probes.get(probe).ask(i) / 1e6;
            }
        }
        return millis;
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
