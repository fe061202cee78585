package jp.fujimado.bench;

import java.nio.file.Path;
import java.util.List;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.reservation.boundary.system.ReservationTimerService;

/** Reminds everybody whose time has come, as the server's timer does; alone in a process that can be killed. */
final class ReminderRun {

    private static final int BATCH = 200;

    private ReminderRun() {}

    /** @param arguments file of the database */
    public static void main(String[] arguments) {
        remind(CityOnDatabase.on(BenchDatabase.at(Path.of(arguments[0]))));
    }

    /** How many were reminded. */
    static int remind(CityOnDatabase city) {
        int reminded = 0;
        List<Long> batch = due(city);
        while (!batch.isEmpty()) {
            for (Long one : batch) {
                city.asSystem(ReservationTimerService.class, it -> {
                    it.remind(one);
                    return null;
                });
                if (++reminded % 100 == 0) {
                    System.out.println("reminded " + reminded);
                }
            }
            batch = due(city);
        }
        return reminded;
    }

    private static List<Long> due(CityOnDatabase city) {
        return city.asSystem(ReservationTimerService.class, it -> it.toRemind(BATCH));
    }
}
