package jp.fujimado.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.notification.boundary.system.MailingService;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.standin.LineStandIn;
import jp.fujimado.standin.SmtpStandIn;

/** Many people who are reached by LINE, some who are reached by mail, and a mailing to all of them. */
final class LineCrowd {

    private static final String ADDRESS =
            "insert into recipient_address (id, account_id, channel, address, origin, state, changed_at, version)"
                    + " select x, x, ";
    private static final Pattern TO = Pattern.compile("^To: .*?(p\\d+@bench\\.example)", Pattern.MULTILINE);

    private final long first;
    private final int people;
    private final int mails;
    private final String text;
    private long mailing;

    /**
     * @param first their accounts have the numbers after this one
     * @param people how many are reached by LINE
     * @param mails how many are reached by mail, beside those
     * @param text by which the partners' logs know the mailing
     */
    LineCrowd(long first, int people, int mails, String text) {
        this.first = first;
        this.people = people;
        this.mails = mails;
        this.text = text;
    }

    /** Puts them into the city, past all its rules; the user id of LINE follows from the account. */
    void moveIn(CityOnDatabase city) {
        String range = " from system_range(" + (first + 1) + ", " + (first + people) + ")";
        String mailRange = " from system_range(" + (first + people + 1) + ", " + (first + people + mails) + ")";
        city.execute(
                "insert into account (id, kind, subject, display_name, created_at, last_seen_at, version) select x,"
                        + " 'CITIZEN', 'line-' || x, '市民', now(), now(), 1 from system_range(" + (first + 1) + ", "
                        + (first + people + mails) + ")",
                ADDRESS + "'LINE', 'U' || lpad(cast(x as varchar), 32, '0'), 'SELF', 'OK', now(), 1" + range,
                ADDRESS + "'MAIL', 'p' || x || '@bench.example', 'CONTACT', 'OK', now(), 1" + mailRange,
                "insert into delivery_wish (account_id, preferred, changed_at, version) select x, 'LINE', now(), 1"
                        + range);
    }

    /** Writes the mailing and its frozen list. */
    void write(CityOnDatabase city) {
        NewMailing letter = new NewMailing(
                "childcare",
                "子育て給付課",
                "/procedure/list.xhtml",
                List.of(new MailingText(ReaderLanguage.JA, "お知らせ", "本文", text)),
                Set.of(Channel.LINE, Channel.MAIL),
                null,
                "測定");
        Selection all = new Selection(
                "select a.id as account_id, 'JA' as language, cast(null as varchar(100)) as person_name,"
                        + " cast(null as varchar(100)) as child_name, cast(null as date) as due_on from account a"
                        + " where a.id > ? and a.id <= ?",
                List.of(first, first + people + mails));
        mailing = city.asSystem(Mailings.class, it -> {
            long created = it.create(letter);
            it.freeze(created, all);
            return created;
        });
    }

    /** Number of the mailing. */
    long mailing() {
        return mailing;
    }

    /** Starts it and writes all messages and deliveries. */
    void enqueue(CityOnDatabase city) {
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

    /** How many of the others got no mail. */
    long lost(SmtpStandIn mail) {
        return mails - mailed(mail).size();
    }

    /** How many of the others got more than one mail. */
    long twice(SmtpStandIn mail) {
        return mailed(mail).values().stream().filter(count -> count > 1).count();
    }

    private Map<String, Integer> mailed(SmtpStandIn mail) {
        Map<String, Integer> times = new HashMap<>();
        mail.taken().forEach(one -> {
            Matcher to = TO.matcher(one);
            if (to.find()) {
                times.merge(to.group(1), 1, Integer::sum);
            }
        });
        return times;
    }

    /** How many of them LINE has been told so far. */
    int told(LineStandIn line) {
        return line.timesTold(text).size();
    }
}
