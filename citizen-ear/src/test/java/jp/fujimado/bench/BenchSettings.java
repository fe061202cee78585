package jp.fujimado.bench;

import java.nio.file.Path;

/**
 * How much is measured; every value a system property of the same name behind {@code bench.}.
 *
 * @param root root of the repository
 * @param only names of the measurements to run, apart by commas; empty for all
 * @param portOffset added to every standard port
 * @param rounds rounds of each thing that is measured in turns
 * @param seconds length of a round of page requests
 * @param connections connections of a round of page requests
 * @param submissions applications in a round of submissions
 * @param smallInbox cases of the inbox that the large one is compared with
 * @param largeInbox cases of the large inbox
 * @param people residents of the city
 * @param kills how often the server is killed
 * @param guessed accounts whose passwords are guessed
 * @param mailing recipients of a mailing while partners are away, and of one while the server is killed
 * @param awaySeconds how long LINE and the mail relay are away
 * @param appointments past appointments of the city
 * @param attempts at one time, in each of ten rounds
 * @param reminders appointments whose people are reminded
 */
record BenchSettings(
        Path root,
        String only,
        int portOffset,
        int rounds,
        int seconds,
        int connections,
        int submissions,
        int smallInbox,
        int largeInbox,
        int people,
        int kills,
        int guessed,
        int mailing,
        int awaySeconds,
        int appointments,
        int attempts,
        int reminders) {

    static BenchSettings given() {
        return new BenchSettings(
                Path.of(System.getProperty("city.root", ".")).toAbsolutePath().normalize(),
                System.getProperty("bench.only", ""),
                number("port-offset", 7000),
                number("rounds", 5),
                number("seconds", 4),
                number("connections", 4),
                number("submissions", 100),
                number("small-inbox", 10_000),
                number("large-inbox", 1_000_000),
                number("people", 440_000),
                number("kills", 10),
                number("guessed", 1_000),
                number("mailing", 100_000),
                number("away-seconds", 300),
                number("appointments", 1_000_000),
                number("attempts", 10_000),
                number("reminders", 10_000));
    }

    private static int number(String name, int standard) {
        String given = System.getProperty("bench." + name, "");
        return given.isBlank() ? standard : Integer.parseInt(given);
    }

    boolean wants(String measurement) {
        return only.isBlank() || ("," + only + ",").contains("," + measurement + ",");
    }
}
