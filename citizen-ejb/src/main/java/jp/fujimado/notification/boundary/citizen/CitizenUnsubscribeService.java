package jp.fujimado.notification.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.control.ReceivingBook;
import jp.fujimado.notification.control.Tokens;
import jp.fujimado.notification.control.Tokens.Unsubscription;
import jp.fujimado.notification.control.Topics;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * Ends the mails of a topic, or of those in a daily mail, by the link in a mail, without a login (RFC 8058). Who has the mail has the link; it can do
 * nothing else, and doing it twice changes nothing.
 */
@Stateless
public class CitizenUnsubscribeService {

    @Inject
    Tokens tokens;

    @Inject
    Topics topics;

    @Inject
    ReceivingBook book;

    @Inject
    AuditTrail trail;

    /**
     * Title of the topic that the link is about.
     *
     * @throws RuleViolation when the link is not one of ours
     */
    @RequiresPermission("notice.stop")
    public String topic(String token) {
        return read(token).topics().stream().map(topics::title).collect(Collectors.joining("・"));
    }

    /**
     * Ends the mails.
     *
     * @throws RuleViolation when the link is not one of ours
     */
    @RequiresPermission("notice.stop")
    public void stop(String token) {
        Unsubscription asked = read(token);
        for (String topic : asked.topics()) {
            book.choose(asked.accountId(), topic, Channel.MAIL, false);
            trail.act("notice.stop")
                    .of(asked.accountId())
                    .target("topic", topic)
                    .write();
        }
    }

    private Unsubscription read(String token) {
        return tokens.unsubscription(token).orElseThrow(() -> new RuleViolation("notification.no-such-link"));
    }
}
