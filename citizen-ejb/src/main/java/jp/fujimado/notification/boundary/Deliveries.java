package jp.fujimado.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import jp.fujimado.notification.AddressRow;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryRow;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.SentMessage;
import jp.fujimado.notification.control.DeliveryDesk;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;

/** What became of messages and where people can be reached (配信の状況), for those who help when something did not arrive. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Deliveries {

    @Inject
    DeliveryDesk desk;

    /** Failed for good, newest first; {@code after} as the page before gave it, null for the start. */
    public Page<DeliveryRow> failed(Lane lane, Channel channel, String after, int size) {
        return desk.failed(lane, channel, after, size);
    }

    /** Addresses in this state, those that came into it last first. */
    public Page<AddressRow> unusable(Channel channel, AddressState state, String after, int size) {
        return desk.unusable(channel, state, after, size);
    }

    /** What one person was sent, newest first, with what became of it. */
    public List<SentMessage> sent(long account, int first, int limit) {
        return desk.sent(account, first, limit);
    }

    public List<AddressRow> addresses(long account) {
        return desk.addresses(account);
    }

    /** People to whom mail goes at this address. */
    public List<Long> accounts(String mail) {
        return desk.accounts(mail);
    }

    /**
     * Has a person's address used again, and sends once more what failed in the last days because of it.
     *
     * @return how many messages are on their way again
     * @throws NotFound when the person has no such address
     * @throws RuleViolation when it is used already, or the person herself does not want it
     */
    public int repair(long account, long address) {
        return desk.repair(account, address);
    }
}
