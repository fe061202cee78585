package jp.fujimado.notification.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Receiving;
import jp.fujimado.notification.Timing;
import jp.fujimado.notification.control.ReceivingBook;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** How the signed-in citizen wants to be told, topic by topic; everything is in the inbox whatever she chooses. */
@Stateless
public class CitizenReceivingService {

    private static final int HOURS = 24;

    @Inject
    Accounts accounts;

    @Inject
    ReceivingBook book;

    @Inject
    AuditTrail trail;

    @RequiresPermission("notice.choose")
    public Receiving mine() {
        return book.of(accounts.current().id());
    }

    /**
     * Keeps what she chose for the channels that she has.
     *
     * @param offered channels that she saw when she chose; of one that has come since nothing is known
     * @param chosen codes of topics with the channels over which she wants them
     * @throws InvalidInput for quiet hours without beginning or end
     */
    @RequiresPermission("notice.choose")
    public void choose(Set<Channel> offered, Map<String, Set<Channel>> chosen, Timing timing) {
        if ((timing.quietFrom() == null) != (timing.quietUntil() == null)) {
            String field = timing.quietFrom() == null ? "quiet-from" : "quiet-until";
            throw new InvalidInput(List.of(new InputProblem(field, Sentences.say("notification.quiet-half"))));
        }
        Timing read = new Timing(hour(timing.quietFrom()), hour(timing.quietUntil()), hour(timing.digestHour()));
        long account = accounts.current().id();
        book.choose(account, offered, chosen, read);
        trail.act("notice.choose").of(account).target("account", account).write();
    }

    private static Integer hour(Integer typed) {
        return typed == null ? null : Math.floorMod(typed, HOURS);
    }
}
