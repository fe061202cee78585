package jp.fujimado.notification.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.MessageLetter;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.control.Letters;
import jp.fujimado.notification.entity.Message;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.RequiresPermission;

/** The signed-in citizen's inbox. */
@Stateless
public class CitizenMessageService {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Notices notices;

    @Inject
    Letters letters;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Messages, newest first; {@code page} counts from 0. */
    @RequiresPermission("message.read")
    public Page<MessageRow> mine(int page, int size) {
        long account = accounts.current().id();
        List<MessageRow> rows = new ArrayList<>(notices.newest(account, page * size, size + 1));
        boolean more = rows.size() > size;
        List<MessageRow> shown = more ? List.copyOf(rows.subList(0, size)) : List.copyOf(rows);
        return new Page<>(shown, more ? String.valueOf(page + 1) : null, page > 0 ? String.valueOf(page - 1) : null);
    }

    @RequiresPermission("message.read")
    public int unread() {
        return notices.unread(accounts.current().id());
    }

    /**
     * Opens one message and marks it as read.
     *
     * @throws NotFound when it does not exist or belongs to somebody else
     */
    @RequiresPermission("message.read")
    public MessageLetter open(long id) {
        long account = accounts.current().id();
        Message message = own(id, account);
        if (!message.isRead()) {
            message.open(clock.instant());
            dropReminders(id);
        }
        trail.act("message.open").of(account).target("message", id).write();
        return letters.open(message);
    }

    /** Seen is seen: what still waits on other channels does not remind her of it. */
    private void dropReminders(long id) {
        em.createQuery("update Delivery d set d.state = :skipped, d.lastError = :seen, d.version = d.version + 1"
                        + " where d.message.id = :message and d.state = :waiting")
                .setParameter("skipped", DeliveryState.SKIPPED)
                .setParameter("seen", "SEEN")
                .setParameter("message", id)
                .setParameter("waiting", DeliveryState.WAITING)
                .executeUpdate();
    }

    /**
     * Goes where the message leads; the first time is counted for its sender.
     *
     * @return path within the portal
     * @throws NotFound when the message leads nowhere or belongs to somebody else
     */
    @RequiresPermission("message.read")
    public String follow(long id) {
        long account = accounts.current().id();
        Message message = own(id, account);
        if (message.link() == null) {
            throw new NotFound("shared.not-found");
        }
        message.act(clock.instant());
        trail.act("message.follow").of(account).target("message", id).write();
        return message.link();
    }

    private Message own(long id, long account) {
        Message message = em.find(Message.class, id);
        if (message == null || !Objects.equals(message.accountId(), account)) {
            throw new NotFound("shared.not-found");
        }
        return message;
    }
}
