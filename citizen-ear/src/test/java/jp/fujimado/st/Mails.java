package jp.fujimado.st;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.fujimado.launcher.City;

/** Mails that the city sent, as its mail reader shows them. */
final class Mails {

    private Mails() {}

    /** Waits until a mail of this subject about this application is there; tells how many there are. */
    static long await(City city, String receipt, String subject) {
        return await(() -> count(city, receipt, subject), count -> count > 0);
    }

    /** Waits for the mail to this address and tells its text. */
    static String awaitText(City city, String address, String subject) {
        return await(
                        () -> mails(city)
                                .filter(mail -> mail.contains(address) && mail.contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    static <T> T await(Supplier<T> asked, Predicate<T> enough) {
        long end = System.currentTimeMillis() + 120_000;
        T answer = asked.get();
        while (!enough.test(answer) && System.currentTimeMillis() < end) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            answer = asked.get();
        }
        return answer;
    }

    private static long count(City city, String receipt, String subject) {
        return mails(city)
                .filter(mail -> mail.contains(receipt))
                .filter(mail -> mail.contains("<h2>" + subject) || mail.contains(subject + "（"))
                .count();
    }

    private static Stream<String> mails(City city) {
        try (var page = URI.create(city.mailReaderUrl() + "/").toURL().openStream()) {
            return Arrays.stream(new String(page.readAllBytes(), StandardCharsets.UTF_8).split("<article>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
