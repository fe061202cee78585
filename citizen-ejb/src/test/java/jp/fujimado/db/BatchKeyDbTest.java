package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.HandOver;
import jp.fujimado.notification.control.OutgoingMessage;
import jp.fujimado.shared.text.ReaderLanguage;

/** One call for many people. */
class BatchKeyDbTest {

    private CityOnDatabase city;

    @OnBothDatabases
    void a_batch_is_repeated_with_the_same_people_and_the_same_key(Engine engine) {
        started(engine, letter("健診のお知らせ", "予約してください"));
        Outbox line = new Outbox(city, Channel.LINE, 2, true);
        ClaimedBatch first = line.claim(Lane.BULK).orElseThrow();
        ClaimedBatch other = line.claim(Lane.BULK).orElseThrow();
        assertNotNull(first.batchKey());
        assertEquals(List.of(2, 1), sizes(first, other));
        assertNotEquals(first.batchKey(), other.batchKey());
        // Killed between sending and marking.
        city.clock().putForward(Duration.ofSeconds(121));
        ClaimedBatch again = line.claim(Lane.BULK).orElseThrow();
        assertEquals(first.batchKey(), again.batchKey());
        assertEquals(ids(first), ids(again));
        line.mark(
                again,
                again.messages().stream()
                        .map(one -> HandOver.of(one, HandOver.Outcome.RETRY, "500"))
                        .toList());
        city.clock().putForward(Duration.ofSeconds(16));
        List<ClaimedBatch> rest = List.of(
                line.claim(Lane.BULK).orElseThrow(), line.claim(Lane.BULK).orElseThrow());
        assertEquals(
                Map.of(first.batchKey(), ids(first), other.batchKey(), ids(other)),
                rest.stream().collect(Collectors.toMap(ClaimedBatch::batchKey, BatchKeyDbTest::ids)));
    }

    @OnBothDatabases
    void who_reads_her_own_name_is_written_to_alone(Engine engine) {
        started(engine, letter("{{氏名}} さんへ", "予約してください"));
        ClaimedBatch batch =
                new Outbox(city, Channel.LINE, 2, true).claim(Lane.BULK).orElseThrow();
        assertNull(batch.batchKey());
        assertEquals(
                List.of("一 さんへ", "二 さんへ"),
                batch.messages().stream().map(OutgoingMessage::subject).toList());
        assertEquals(
                2,
                batch.messages().stream().map(OutgoingMessage::key).distinct().count());
    }

    private void started(Engine engine, NewMailing letter) {
        city = CityOnDatabase.of(engine, BatchKeyDbTest.class);
        city.execute("delete from delivery", "update mailing set state = 'DONE'");
        List<Long> people = Stream.of("一", "二", "三")
                .map(name -> MailingWalk.account(city, MailingWalk.agreeing(city, name)))
                .toList();
        city.asSystem(Addresses.class, it -> {
            people.forEach(one -> it.keep(one, Channel.LINE, "U" + one));
            people.forEach(one -> it.prefer(one, "LINE"));
            return null;
        });
        MailingWalk.started(city, letter, people);
    }

    private static NewMailing letter(String subject, String shortText) {
        return new NewMailing(
                "childcare",
                "課",
                null,
                List.of(new MailingText(ReaderLanguage.JA, subject, "{{氏名}} さん", shortText)),
                Set.of(Channel.LINE),
                "notices",
                null);
    }

    private static List<Integer> sizes(ClaimedBatch... batches) {
        return Stream.of(batches).map(one -> one.messages().size()).toList();
    }

    private static List<Long> ids(ClaimedBatch batch) {
        return batch.messages().stream().map(OutgoingMessage::deliveryId).toList();
    }
}
