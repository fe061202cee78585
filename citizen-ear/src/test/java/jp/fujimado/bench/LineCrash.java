package jp.fujimado.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.LineStandIn;

/**
 * A mailing by LINE on the running city. First LINE is away for some minutes while citizens read pages; then the server is
 * killed with SIGKILL among the hand-overs, again and again. LINE's own log tells who was left out or told twice.
 */
final class LineCrash implements Measurement {

    private static final int REQUESTS = 2000;
    private static final int MOST_UPTIME_MILLIS = 4000;
    private static final long PATIENCE_MINUTES = 30;

    private final BenchCity city;
    private final LineStandIn line;
    private final LineCrowd crowd;

    LineCrash(BenchCity city) {
        this.city = city;
        line = city.city().line();
        crowd = city.crowd();
    }

    @Override
    public void measure(Table table) throws Exception {
        away(table);
        // Slow enough that every kill falls among hand-overs.
        line.slow(300);
        line.fault(Fault.SLOW);
        Random random = new Random(1);
        int kills = city.settings().kills();
        for (int kill = 1; kill <= kills && crowd.lost(line) > 0; kill++) {
            int before = crowd.told(line);
            await("the mailing goes on", () -> crowd.told(line) > before || crowd.lost(line) == 0);
            Thread.sleep(random.nextInt(MOST_UPTIME_MILLIS));
            int told = crowd.told(line);
            city.city().crashAndRestart();
            System.out.println("  kill " + kill + " after " + told + " recipients; restarted");
        }
        line.fault(Fault.NONE);
        await("everybody is told", () -> crowd.lost(line) == 0);
        // Whatever a dead worker held has been tried again by then.
        Thread.sleep(150_000);
        String name =
                city.settings().mailing() + " recipients by LINE, LINE away first, then " + kills + " x kill -9: ";
        table.add(Row.atMost(name + "never told", crowd.lost(line), "people", 0, 1));
        table.add(Row.atMost(name + "told twice", crowd.twice(line), "people", 0, 1));
    }

    private void away(Table table) throws Exception {
        HttpRequest home = Load.get(city.url() + "/");
        times(home);
        double before = times(home);
        line.fault(Fault.SILENT);
        city.startMailing();
        long end = System.nanoTime() + city.settings().awaySeconds() * 1_000_000_000L;
        double during = 0;
        while (System.nanoTime() < end) {
            during = Math.max(during, times(home));
        }
        table.add(Row.atMost(
                "home page while LINE is away for " + city.settings().awaySeconds()
                        + " s in a mailing, p99; limit: before",
                during,
                "us",
                before,
                2));
    }

    /** 99th percentile of so many requests one after the other, in microseconds. */
    private static double times(HttpRequest request) throws Exception {
        double[] times = new double[REQUESTS];
        HttpClient visitor = HttpClient.newHttpClient();
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            visitor.send(request, BodyHandlers.discarding());
            times[i] = (System.nanoTime() - begin) / 1e3;
        }
        Arrays.sort(times);
        return times[REQUESTS * 99 / 100];
    }

    private static void await(String what, BooleanSupplier there) throws InterruptedException {
        for (int i = 0; !there.getAsBoolean(); i++) {
            if (i > PATIENCE_MINUTES * 60) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            Thread.sleep(1000);
        }
    }
}
