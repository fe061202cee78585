package jp.fujimado.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.control.HandOver;
import jp.fujimado.notification.control.OutboundChannel;
import jp.fujimado.notification.control.OutgoingMessage;

/** Receipts while a mailing to the whole city is on its way: how many are handed over within ten seconds. */
final class Lanes implements Measurement {

    private static final int WORKERS = 2;
    private static final int SECONDS = 60;
    private static final int RECEIPTS_A_SECOND = 10;

    private final BenchSettings settings;
    private final Path folder;

    Lanes(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** A partner who takes a millisecond for each message. */
    private static final class Partner implements OutboundChannel {

        @Override
        public Channel channel() {
            return Channel.MAIL;
        }

        @Override
        public int batchSize() {
            return 50;
        }

        @Override
        public List<HandOver> send(List<OutgoingMessage> batch, String batchKey) {
            try {
                Thread.sleep(batch.size());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return batch.stream().map(HandOver::accepted).toList();
        }
    }

    @Override
    public void measure(Table table) throws Exception {
        try (MailingCity mailings = new MailingCity(settings, folder)) {
            mailings.enqueue(mailings.frozen(settings.people()));
            AtomicBoolean open = new AtomicBoolean(true);
            ExecutorService threads = Executors.newFixedThreadPool(2 * WORKERS);
            for (Lane lane : Lane.values()) {
                for (int i = 0; i < WORKERS; i++) {
                    threads.submit(() -> work(mailings, lane, open));
                }
            }
            int receipts = writeReceipts(mailings);
            open.set(false);
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
            long prompt = count(mailings, "lane = 'RECEIPT' and prompt = 1");
            long bulk = count(mailings, "lane = 'BULK' and state = 'SENT'");
            table.add(Row.atLeast(
                    "receipts handed over within 10 s while a mailing runs (" + bulk + " of it went out)",
                    100.0 * prompt / receipts,
                    "%",
                    100,
                    0.95));
        }
    }

    /** As the server's timer does: looks every second, and works until nothing is left. */
    private static Object work(MailingCity mailings, Lane lane, AtomicBoolean open) throws InterruptedException {
        Partner partner = new Partner();
        while (open.get()) {
            boolean none = mailings.batch(lane, partner) < 0;
            if (none) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        return null;
    }

    private static int writeReceipts(MailingCity mailings) throws InterruptedException {
        List<Long> people = new ArrayList<>(mailings.city()
                .rows(em -> em.createQuery("select a.accountId from RecipientAddress a order by a.id", Long.class)
                        .setMaxResults(SECONDS * RECEIPTS_A_SECOND)
                        .getResultList()));
        for (Long person : people) {
            mailings.city().asSystem(Notices.class, it -> {
                it.send(Notice.to(person, "課", "受け付けました", "受付番号 R8-000001", null));
                return null;
            });
            TimeUnit.MILLISECONDS.sleep(1000 / RECEIPTS_A_SECOND);
        }
        // The last ones get their ten seconds, too.
        TimeUnit.SECONDS.sleep(11);
        return people.size();
    }

    private static long count(MailingCity mailings, String condition) {
        return mailings.city()
                .rows(em -> ((Number) em.createNativeQuery("select count(*) from delivery where " + condition)
                                .getSingleResult())
                        .longValue());
    }
}
