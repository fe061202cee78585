package jp.fujimado.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Password logins through Keycloak beside the bare hash of the same cost, on as many threads as Keycloak gives to hashes:
 * one for each processor.
 */
final class Login implements Measurement {

    private static final String USER = "login-";

    /** In turns: Keycloak refuses who comes back before it has noted that she has just signed in. */
    private static final int ACCOUNTS_EACH = 20;

    /** Rounds before the measured ones: Java compiles Keycloak step by step, and a city's server has had thousands of logins. */
    private static final int WARM_UP = 20;

    private final BenchCity city;

    Login(BenchCity city) {
        this.city = city;
    }

    @Override
    public void measure(Table table) throws Exception {
        int visitors = city.settings().connections();
        int processors = Runtime.getRuntime().availableProcessors();
        Accounts accounts = new Accounts(city.city());
        String first = accounts.create(USER + 0);
        Argon2 hash = accounts.hash(first);
        for (int i = 1; i < visitors * ACCOUNTS_EACH; i++) {
            accounts.create(USER + i, hash.credential(Accounts.PASSWORD));
        }
        List<Callable<Void>> logins = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            int visitor = i;
            SignIn signIn = new SignIn(city.city());
            AtomicInteger turn = new AtomicInteger();
            logins.add(() -> {
                int account = visitor + visitors * (turn.getAndIncrement() % ACCOUNTS_EACH);
                signIn.complete(USER + account, Accounts.PASSWORD);
                return null;
            });
        }
        List<Callable<Void>> hashes = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            hashes.add(() -> {
                hash.hash(Accounts.PASSWORD);
                return null;
            });
        }
        for (int i = 0; i < WARM_UP; i++) {
            System.out.printf("  login, warm-up: %.1f/s%n", round(logins));
        }
        Rounds rounds = Rounds.of(city.settings().rounds(), () -> round(logins), () -> round(hashes));
        table.add(Row.atLeast(
                "password login through Keycloak, " + visitors + " visitors; limit: " + hash + ", " + processors
                        + " threads",
                rounds.a(),
                "logins/s",
                rounds.b(),
                0.90));
    }

    /** How many a second; each worker begins its next as soon as the last is done. */
    private double round(List<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        long begin = System.nanoTime();
        long end = begin + city.settings().seconds() * 1_000_000_000L;
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<Void>> workers = new ArrayList<>();
            for (Callable<Void> one : work) {
                workers.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        one.call();
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<Void> worker : workers) {
                worker.get();
            }
            return done.get() * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }
}
