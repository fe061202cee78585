package jp.fujimado.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.notification.boundary.system.DeliveryService;
import jp.fujimado.notification.boundary.system.MailingService;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.HandOver;
import jp.fujimado.notification.control.OutboundChannel;
import jp.fujimado.resident.control.AddressBook;
import jp.fujimado.resident.control.SampleLoad;
import jp.fujimado.resident.control.SamplePeople;
import jp.fujimado.shared.text.ReaderLanguage;

/** A city of invented people to whom mailings go. */
final class MailingCity implements AutoCloseable {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 4, 1, 3, 0);

    private final Path folder;
    private final DataSource database;
    private final CityOnDatabase city;

    MailingCity(BenchSettings settings, Path folder) throws Exception {
        this.folder = folder;
        database = BenchDatabase.empty(folder, "mailing");
        city = CityOnDatabase.on(database);
        Path config = settings.root().resolve("config");
        AddressBook book = new AddressBook(config.resolve("city"));
        SamplePeople people = new SamplePeople(
                config.resolve("sample-data/names.json"), List.copyOf(book.all()), LocalDate.of(2026, 4, 1));
        try (Connection connection = database.getConnection();
                SampleLoad load = new SampleLoad(connection, NOW)) {
            load.load(people::household, settings.people());
        }
    }

    CityOnDatabase city() {
        return city;
    }

    DataSource database() {
        return database;
    }

    /** A mailing to everybody, or to the first so many, not yet started. */
    long frozen(int most) {
        NewMailing letter = new NewMailing(
                "living",
                "環境総務課",
                "/procedure/list.xhtml",
                List.of(new MailingText(ReaderLanguage.JA, "ごみの収集日が変わります", "4月から収集日が変わります。\n".repeat(20), "収集日が変わります")),
                Set.of(Channel.MAIL),
                null,
                null);
        return city.asSystem(Mailings.class, it -> {
            long mailing = it.create(letter);
            it.freeze(
                    mailing,
                    new Selection(
                            "select a.id as account_id, 'JA' as language, cast(null as varchar(100)) as person_name,"
                                    + " cast(null as varchar(100)) as child_name, cast(null as date) as due_on"
                                    + " from account a order by a.id fetch first " + most + " rows only",
                            List.of()));
            return mailing;
        });
    }

    /** Starts it and writes all its messages. */
    void enqueue(long mailing) {
        city.asSystem(Mailings.class, it -> {
            it.start(mailing);
            return null;
        });
        boolean more = true;
        while (more) {
            more = city.asSystem(MailingService.class, it -> it.step(mailing));
        }
    }

    /** What a worker does with one batch: claim, send, mark; tells how many were taken, -1 when nothing is due. */
    int batch(Lane lane, OutboundChannel way) {
        Optional<ClaimedBatch> batch = city.asSystem(DeliveryService.class, it -> it.claim(lane, way));
        if (batch.isEmpty()) {
            return -1;
        }
        List<HandOver> handOvers = way.send(batch.get().messages(), batch.get().batchKey());
        city.asSystem(DeliveryService.class, it -> {
            it.mark(batch.get(), handOvers);
            return null;
        });
        return (int) handOvers.stream()
                .filter(one -> one.outcome() == HandOver.Outcome.ACCEPTED)
                .count();
    }

    /** Nothing of it is on its way any more, and no other measurement meets it. */
    void forget(long mailing) {
        city.execute(
                "delete from delivery where mailing_id = " + mailing,
                "delete from message where mailing_id = " + mailing,
                "update mailing set state = 'DONE' where id = " + mailing);
    }

    @Override
    public void close() {
        city.execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("mailing"));
    }
}
