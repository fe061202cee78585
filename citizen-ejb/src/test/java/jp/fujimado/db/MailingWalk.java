package jp.fujimado.db;

import java.util.List;
import java.util.Set;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.shared.text.ReaderLanguage;

/** A message to many, from its text to its end. */
final class MailingWalk {

    private final CityOnDatabase city;

    MailingWalk(CityOnDatabase city) {
        this.city = city;
    }

    /** A text in two languages that names the reader. */
    static NewMailing letter(Channel... channels) {
        return new NewMailing(
                "childcare",
                "子育て給付課",
                "/procedure/list.xhtml",
                List.of(
                        new MailingText(
                                ReaderLanguage.JA, "{{氏名}} さんへ 3か月健診のお知らせ😀", "健診を予約してください。\n{{お子さん}}", "健診のお知らせ"),
                        new MailingText(ReaderLanguage.EN, "Health check of your child", "Please book.", "Book now.")),
                Set.of(channels),
                "notices",
                null);
    }

    /** Selects these accounts, with what stands for the placeholders. */
    static Selection of(List<Long> accounts) {
        String marks = "?" + ", ?".repeat(accounts.size() - 1);
        return new Selection(
                "select a.id as account_id, 'JA' as language, a.display_name as person_name,"
                        + " cast(null as varchar(100)) as child_name, cast(null as date) as due_on from account a"
                        + " where a.id in (" + marks + ")",
                List.copyOf(accounts));
    }

    void everywhere() {
        List<Long> people = city.rows(em ->
                em.createQuery("select min(a.id) from Account a", Long.class).getResultList());
        city.asSystem(Mailings.class, it -> {
            long mailing = it.create(letter(Channel.MAIL));
            it.freeze(mailing, of(people));
            it.retext(mailing, letter(Channel.MAIL, Channel.LINE));
            return null;
        });
    }
}
