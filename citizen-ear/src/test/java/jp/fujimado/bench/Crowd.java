package jp.fujimado.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works that are done at the same time. */
final class Crowd {

    private Crowd() {}

    /** Seconds until all are done, each on a thread of its own. */
    static double seconds(List<Callable<Void>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            long begin = System.nanoTime();
            for (Future<Void> one : threads.invokeAll(works)) {
                one.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            threads.shutdownNow();
        }
    }
}
