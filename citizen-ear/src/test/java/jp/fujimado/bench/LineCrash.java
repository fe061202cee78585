package jp.fujimado.bench;

import java.util.Random;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.LineStandIn;

/**
 * A mailing by LINE on the running city, whose server is killed with SIGKILL among the hand-overs, again and again. LINE's
 * own log tells who was left out or told twice.
 */
final class LineCrash implements Measurement {

    private static final int MOST_UPTIME_MILLIS = 4000;

    private final BenchCity city;
    private final LineStandIn line;
    private final LineCrowd crowd;

    LineCrash(BenchCity city) {
        this.city = city;
        line = city.city().line();
        crowd = city.killCrowd();
    }

    @Override
    public void measure(Table table) throws Exception {
        // Slow enough that every kill falls among hand-overs.
        line.slow(300);
        line.fault(Fault.SLOW);
        city.startMailing(crowd);
        Random random = new Random(1);
        int kills = city.settings().kills();
        for (int kill = 1; kill <= kills && crowd.lost(line) > 0; kill++) {
            int before = crowd.told(line);
            BenchCity.await("the mailing goes on", () -> crowd.told(line) > before || crowd.lost(line) == 0);
            Thread.sleep(random.nextInt(MOST_UPTIME_MILLIS));
            int told = crowd.told(line);
            city.city().crashAndRestart();
            System.out.println("  kill " + kill + " after " + told + " recipients; restarted");
        }
        line.fault(Fault.NONE);
        BenchCity.await("everybody is told", () -> crowd.lost(line) == 0);
        // Whatever a dead worker held has been tried again by then.
        Thread.sleep(150_000);
        String name = city.settings().mailing() + " recipients by LINE, " + kills + " x kill -9: ";
        table.add(Row.atMost(name + "never told", crowd.lost(line), "people", 0, 1));
        table.add(Row.atMost(name + "told twice", crowd.twice(line), "people", 0, 1));
    }
}
