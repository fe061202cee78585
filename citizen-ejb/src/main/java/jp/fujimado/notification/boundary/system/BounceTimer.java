package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.notification.control.Bounce;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.security.CurrentActor;

/** Every minute: reads the mailbox to which mails come back, and empties it. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BounceTimer {

    private static final Logger LOG = Logger.getLogger(BounceTimer.class.getName());
    private static final int A_MINUTE = 200;

    /** Bytes; a report returns at most the mail that it is about, and ours are small. */
    private static final int LARGEST = 1_000_000;

    @Inject
    BounceService bounces;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void read() {
        Setting.BOUNCE_MAILBOX.optional().ifPresent(mailbox -> currentActor.asSystem(() -> read(mailbox)));
    }

    private Void read(String mailbox) {
        URLName address = new URLName(mailbox);
        Properties patience = new Properties();
        for (String kind : new String[] {"connectiontimeout", "timeout"}) {
            patience.setProperty("mail." + address.getProtocol() + "." + kind, "20000");
        }
        try (Store store = Session.getInstance(patience).getStore(address)) {
            store.connect();
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                int last = Math.min(folder.getMessageCount(), A_MINUTE);
                for (int i = 1; i <= last; i++) {
                    take(folder.getMessage(i));
                }
            }
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "The mailbox of returned mails cannot be read now: {0}", e.getMessage());
        }
        return null;
    }

    /** What cannot be read is taken away, too: it would stand in the way for ever. */
    private void take(Message mail) throws MessagingException {
        try {
            Optional<Bounce> bounce = mail.getSize() > LARGEST ? Optional.empty() : Bounce.of(whole(mail));
            if (bounce.isEmpty() || !bounces.take(bounce.get())) {
                LOG.log(Level.INFO, "A mail in the mailbox of returned mails is about none of ours");
            }
        } catch (IOException | MessagingException e) {
            LOG.log(Level.WARNING, "A returned mail cannot be read: {0}", e.getMessage());
        }
        mail.setFlag(Flag.DELETED, true);
    }

    /** Mail servers describe the parts of such reports each in its own way, some not at all: we take them apart here. */
    private static MimeMessage whole(Message mail) throws MessagingException {
        return new MimeMessage((MimeMessage) mail);
    }
}
