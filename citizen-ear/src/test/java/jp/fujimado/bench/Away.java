package jp.fujimado.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.LineStandIn;
import jp.fujimado.standin.SmtpStandIn;

/**
 * LINE and the mail relay hang for half of the time and are away for the other half while a mailing waits for both, and a
 * citizen reads pages one after the other, as she did before. Afterwards everybody is told, once.
 */
final class Away implements Measurement {

    private static final int MOST_SECONDS_BEFORE = 60;

    private final BenchCity city;
    private final LineStandIn line;
    private final SmtpStandIn mail;
    private final LineCrowd crowd;
    private final HttpClient client = HttpClient.newHttpClient();

    Away(BenchCity city) {
        this.city = city;
        line = city.city().line();
        mail = city.mail();
        crowd = city.awayCrowd();
    }

    @Override
    public void measure(Table table) throws Exception {
        int seconds = city.settings().awaySeconds();
        Map<String, HttpRequest> pages = new LinkedHashMap<>();
        pages.put("home page", Load.get(city.url() + "/"));
        pages.put(
                "my page",
                city.signedIn()
                        .request(URI.create(city.url() + "/mypage/index.xhtml"))
                        .build());
        int calm = Math.min(seconds, MOST_SECONDS_BEFORE);
        look(pages, calm);
        Map<String, List<Long>> before = look(pages, calm);
        faults(Fault.SILENT);
        city.startMailing(crowd);
        // Writing the messages costs something too, but that has nothing to do with partners.
        BenchCity.await("all messages are written", () -> city.isEnqueued(crowd));
        int calls = line.calls() + mail.connections();
        Map<String, List<Long>> during = look(pages, seconds / 2);
        faults(Fault.DOWN);
        look(pages, seconds - seconds / 2)
                .forEach((page, times) -> during.get(page).addAll(times));
        calls = line.calls() + mail.connections() - calls;
        System.out.println("  " + calls + " calls in vain meanwhile");
        faults(Fault.NONE);
        for (String page : pages.keySet()) {
            String name = page + ", p99, LINE and mail hang or are away for " + seconds + " s; limit: before";
            table.add(Row.atMost(name, p99(during.get(page)), "us", p99(before.get(page)), 2));
        }
        afterwards(table);
    }

    private void faults(Fault fault) {
        line.fault(fault);
        mail.fault(fault);
    }

    private void afterwards(Table table) throws Exception {
        BenchCity.await("everybody is told", () -> crowd.lost(line) + crowd.lost(mail) == 0);
        table.add(Row.atMost(
                "people never told after LINE and mail were away",
                crowd.lost(line) + crowd.lost(mail),
                "people",
                0,
                1));
        table.add(Row.atMost(
                "people told twice after LINE and mail were away",
                crowd.twice(line) + crowd.twice(mail),
                "people",
                0,
                1));
    }

    /** Opens the pages in turns for so many seconds; nanoseconds of each answer by page. */
    private Map<String, List<Long>> look(Map<String, HttpRequest> pages, int seconds) throws Exception {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        pages.keySet().forEach(page -> times.put(page, new ArrayList<>()));
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            for (Map.Entry<String, HttpRequest> page : pages.entrySet()) {
                long begin = System.nanoTime();
                int status =
                        client.send(page.getValue(), BodyHandlers.discarding()).statusCode();
                times.get(page.getKey()).add(System.nanoTime() - begin);
                if (status != 200) {
                    throw new IOException(page.getKey() + " answered " + status);
                }
            }
        }
        return times;
    }

    /** In microseconds. */
    private static double p99(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() * 99 / 100) / 1e3;
    }
}
