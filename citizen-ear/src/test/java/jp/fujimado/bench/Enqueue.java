package jp.fujimado.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** Writing the messages and deliveries of a mailing to the whole city, beside two bare statements for the same rows. */
final class Enqueue implements Measurement {

    /** Numbers of the bare rows, where the product never comes. */
    private static final String BARE = "-10000000000 * ";

    private final BenchSettings settings;
    private final Path folder;

    Enqueue(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void measure(Table table) throws Exception {
        try (MailingCity mailings = new MailingCity(settings, folder)) {
            int rounds = Math.min(3, settings.rounds());
            Rounds times = Rounds.of(rounds, () -> product(mailings), () -> bare(mailings));
            table.add(Row.atMost(
                    "enqueue a mailing to " + settings.people() + " people (H2 file); limit: bare INSERT..SELECT",
                    times.a(),
                    "s",
                    times.b(),
                    2));
            table.add(Row.beside("enqueue, heap at its highest", heap(mailings), "MB", 0));
        }
    }

    private double product(MailingCity mailings) {
        long mailing = mailings.frozen(settings.people());
        long begin = System.nanoTime();
        mailings.enqueue(mailing);
        double seconds = (System.nanoTime() - begin) / 1e9;
        mailings.forget(mailing);
        return seconds;
    }

    private double bare(MailingCity mailings) throws Exception {
        long mailing = mailings.frozen(settings.people());
        double seconds;
        try (Connection connection = mailings.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            statement.executeUpdate("insert into message (id, account_id, link, sender, created_at, version, topic,"
                    + " mailing_id, language) select " + BARE + mailing + " - r.account_id, r.account_id,"
                    + " '/procedure/list.xhtml', '課', current_timestamp, 1, 'living', " + mailing + ", 'JA'"
                    + " from mailing_recipient r where r.mailing_id = " + mailing);
            statement.executeUpdate("insert into delivery (id, message_id, channel, address, delivery_key, state,"
                    + " attempts, due_at, version, lane, mailing_id) select " + BARE + mailing + " - a.id, " + BARE
                    + mailing + " - a.account_id, 'MAIL', a.address, concat('b', " + mailing
                    + ", '-', a.id), 'WAITING',"
                    + " 0, current_timestamp, 1, 'BULK', " + mailing + " from recipient_address a");
            connection.commit();
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        mailings.forget(mailing);
        return seconds;
    }

    private double heap(MailingCity mailings) {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        product(mailings);
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    }
}
