package jp.fujimado.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.boundary.system.DeliveryService;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.HandOver;
import jp.fujimado.notification.control.LineChannel;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.standin.LineStandIn;

/** A mailing to the whole city by LINE: claim, multicast, mark, with as many workers as the server has. */
final class LineRate implements Measurement {

    private static final int WORKERS = 2;

    /** What LINE's rates ask for, and what the whole city in two minutes needs. */
    private static final double GOAL = 3600;

    private final BenchSettings settings;
    private final Path folder;

    LineRate(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void measure(Table table) throws Exception {
        DataSource database = BenchDatabase.empty(folder, "line");
        CityOnDatabase city = CityOnDatabase.on(database);
        LineCrowd crowd = new LineCrowd(8_000_000_000L, settings.people(), 0, "全市へのお知らせ");
        crowd.moveIn(city);
        crowd.write(city);
        crowd.enqueue(city);
        city.execute("analyze");
        try (LineStandIn line = LineStandIn.start(0, "bench", "bench", URI.create("http://localhost:1/"))) {
            System.setProperty(Setting.LINE_CHANNEL_TOKEN.key(), "bench");
            System.setProperty(Setting.LINE_API_URL.key(), line.url());
            long begin = System.nanoTime();
            work(city);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("  %d recipients in %d requests, %.1f s%n", line.usage(), line.calls(), seconds);
            table.add(Row.atLeast(
                    settings.people() + " recipients handed over to LINE (stand-in) by multicast",
                    crowd.told(line) / seconds,
                    "people/s",
                    GOAL,
                    1));
            table.add(Row.atMost("recipients of it that LINE was not told", crowd.lost(line), "people", 0, 1));
            table.add(Row.atMost("recipients of it that LINE was told twice", crowd.twice(line), "people", 0, 1));
        }
        city.execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("line"));
    }

    private static void work(CityOnDatabase city) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                Callable<Void> drain = () -> drain(city);
                workers.add(threads.submit(drain));
            }
            for (Future<Void> one : workers) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each step in a transaction of its own, as the server does it. */
    private static Void drain(CityOnDatabase city) {
        LineChannel line = city.bean(LineChannel.class);
        while (true) {
            Optional<ClaimedBatch> batch = city.asSystem(DeliveryService.class, it -> it.claim(Lane.BULK, line));
            if (batch.isEmpty()) {
                return null;
            }
            // Empty when the other worker was faster.
            if (!batch.get().messages().isEmpty()) {
                List<HandOver> handOvers =
                        line.send(batch.get().messages(), batch.get().batchKey());
                city.asSystem(DeliveryService.class, it -> {
                    it.mark(batch.get(), handOvers);
                    return null;
                });
            }
        }
    }
}
