package jp.fujimado.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.notification.boundary.system.MailingService;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.standin.LineStandIn;

/** Many people who are reached by LINE, and a mailing to all of them. */
final class LineCrowd {

    private static final long FIRST = 900_000_000;

    private final int people;
    private final String text;

    LineCrowd(int people, String text) {
        this.people = people;
        this.text = text;
    }

    /** Puts them into the city, past all its rules; the user id of LINE follows from the account. */
    void moveIn(CityOnDatabase city) {
        String range = " from system_range(" + (FIRST + 1) + ", " + (FIRST + people) + ")";
        city.execute(
                "insert into account (id, kind, subject, display_name, created_at, last_seen_at, version) select x,"
                        + " 'CITIZEN', 'line-' || x, '市民', now(), now(), 1" + range,
                "insert into recipient_address (id, account_id, channel, address, origin, state, changed_at, version)"
                        + " select x, x, 'LINE', 'U' || lpad(cast(x as varchar), 32, '0'), 'SELF', 'OK', now(), 1"
                        + range,
                "insert into delivery_wish (account_id, preferred, changed_at, version) select x, 'LINE', now(), 1"
                        + range);
    }

    /** Writes the mailing and its frozen list; tells its number. */
    long write(CityOnDatabase city) {
        NewMailing letter = new NewMailing(
                "childcare",
                "子育て給付課",
                "/procedure/list.xhtml",
                List.of(new MailingText(ReaderLanguage.JA, "お知らせ", "本文", text)),
                Set.of(Channel.LINE),
                null,
                "測定");
        Selection all = new Selection(
                "select a.id as account_id, 'JA' as language, cast(null as varchar(100)) as person_name,"
                        + " cast(null as varchar(100)) as child_name, cast(null as date) as due_on from account a"
                        + " where a.id > ?",
                List.of(FIRST));
        return city.asSystem(Mailings.class, it -> {
            long mailing = it.create(letter);
            it.freeze(mailing, all);
            return mailing;
        });
    }

    /** Starts it and writes all messages and deliveries. */
    static void enqueue(CityOnDatabase city, long mailing) {
        city.asSystem(Mailings.class, it -> {
            it.start(mailing);
            return null;
        });
        boolean more = true;
        while (more) {
            more = city.asSystem(MailingService.class, it -> it.step(mailing));
        }
    }

    /** How many of them LINE was never told, by its own log. */
    long lost(LineStandIn line) {
        return people - line.timesTold(text).size();
    }

    /** How many of them LINE was told more than once, by its own log. */
    long twice(LineStandIn line) {
        Map<String, Integer> times = line.timesTold(text);
        return times.values().stream().filter(count -> count > 1).count();
    }

    /** How many of them LINE has been told so far. */
    int told(LineStandIn line) {
        return line.timesTold(text).size();
    }
}
