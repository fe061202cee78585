package jp.fujimado.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.fujimado.notification.Facts;
import jp.fujimado.notification.FailedDelivery;
import jp.fujimado.notification.MailingPreview;
import jp.fujimado.notification.MailingProgress;
import jp.fujimado.notification.MailingState;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.control.MailingReports;
import jp.fujimado.notification.entity.Mailing;
import jp.fujimado.notification.entity.MailingLetter;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.text.Sentences;

/** Mailings to many (一斉配信) for the other domains; who may send what is theirs to decide and to audit. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Mailings {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    MailingReports reports;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Keeps a new mailing without recipients; tells its number. */
    public long create(NewMailing mailing) {
        Mailing created = new Mailing(mailing, clock.instant());
        em.persist(created);
        em.flush();
        write(created.id(), mailing);
        return created.id();
    }

    /**
     * Another wording for the same recipients.
     *
     * @throws Conflict when it has started
     */
    public void retext(long id, NewMailing mailing) {
        find(id).describe(mailing);
        em.createQuery("delete from MailingLetter t where t.mailingId = :mailing")
                .setParameter("mailing", id)
                .executeUpdate();
        write(id, mailing);
    }

    private void write(long id, NewMailing mailing) {
        for (MailingText text : mailing.texts()) {
            em.persist(new MailingLetter(id, text));
        }
    }

    /**
     * Writes down who gets it, in place of an older list; nobody is added or taken off by what changes afterwards.
     *
     * @param recipients selects {@code account_id, language, person_name, child_name, due_on}, each account once
     * @return how many they are
     * @throws Conflict when it has started
     */
    public long freeze(long id, Selection recipients) {
        Mailing mailing = find(id);
        em.createNativeQuery("delete from mailing_recipient where mailing_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        Query insert = em.createNativeQuery("insert into mailing_recipient (mailing_id, account_id, language,"
                + " person_name, child_name, due_on) select m.id, s.account_id, s.language, s.person_name,"
                + " s.child_name, s.due_on from (" + recipients.sql() + ") s, mailing m where m.id = ?");
        for (int i = 0; i < recipients.parameters().size(); i++) {
            insert.setParameter(i + 1, recipients.parameters().get(i));
        }
        insert.setParameter(recipients.parameters().size() + 1, id);
        long count = insert.executeUpdate();
        mailing.freeze(count);
        return count;
    }

    /**
     * From now on it is on its way; the work is done in steps after the commit.
     *
     * @throws Conflict when it has started already
     */
    public void start(long id) {
        find(id).start(clock.instant());
    }

    /** Nothing more leaves the house; what a worker holds at this moment may still go. */
    public void pause(long id) {
        find(id).pause();
    }

    public void resume(long id) {
        find(id).resume();
    }

    /** Ends it for good; what lies in inboxes stays there. */
    public void cancel(long id) {
        find(id).cancel(clock.instant());
    }

    /** How it looks to the first of its recipients. */
    public List<MailingPreview> preview(long id, int examples) {
        return reports.preview(look(id), examples);
    }

    /**
     * Sends the text to one mail address, marked as a test, as that recipient would read it.
     *
     * @param facts what stands for the placeholders
     */
    public void testSend(NewMailing mailing, Facts facts, String mailAddress) {
        MailingText text = mailing.texts().stream()
                .filter(one -> one.language() == facts.language())
                .findFirst()
                .orElse(mailing.texts().get(0));
        notices.send(Notice.mail(
                mailAddress,
                mailing.sender(),
                Sentences.say("notification.test-subject", facts.fill(text.subject())),
                facts.fill(text.body())));
    }

    public MailingState state(long id) {
        return look(id).state();
    }

    public MailingProgress progress(long id) {
        return there(progress(List.of(id)).get(id));
    }

    /** How far each of these is. */
    public Map<Long, MailingProgress> progress(Collection<Long> ids) {
        return reports.progress(ids);
    }

    /**
     * What of these mailings failed, for now or for good; {@code after} as the page before gave it, null for the start.
     */
    public Page<FailedDelivery> failures(Collection<Long> ids, String after, int size) {
        return reports.failures(ids, after, size);
    }

    /** Without a lock: who only looks does not wait for a worker that writes. */
    private Mailing look(long id) {
        return there(em.find(Mailing.class, id));
    }

    private Mailing find(long id) {
        return there(em.find(Mailing.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static <T> T there(T found) {
        if (found == null) {
            throw new NotFound("shared.not-found");
        }
        return found;
    }
}
