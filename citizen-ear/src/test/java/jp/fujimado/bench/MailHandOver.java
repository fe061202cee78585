package jp.fujimado.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Properties;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.control.MailChannel;
import jp.fujimado.shared.config.Setting;

/** Mails of a mailing from the outbox to an SMTP server, beside a bare loop that sends as many over one connection. */
final class MailHandOver implements Measurement {

    private static final int MOST = 5_000;

    private final BenchSettings settings;
    private final Path folder;

    MailHandOver(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void measure(Table table) throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        System.setProperty("test.smtp.port", Integer.toString(port));
        System.setProperty(Setting.MAIL_FROM.key(), "fujimado@city.example.jp");
        try (MailingCity mailings = new MailingCity(settings, folder)) {
            Rounds rates = Rounds.of(
                    Math.min(3, settings.rounds()), () -> product(mailings, server), () -> bare(port, server));
            table.add(Row.beside(
                    "mails of a mailing handed over, one worker (H2 file); beside: bare SMTP loop",
                    rates.a(),
                    "mails/s",
                    rates.b()));
        } finally {
            server.stop();
        }
    }

    private static double product(MailingCity mailings, GreenMail server) throws Exception {
        long mailing = mailings.frozen(MOST);
        mailings.enqueue(mailing);
        MailChannel channel = mailings.city().bean(MailChannel.class);
        long begin = System.nanoTime();
        int sent = 0;
        int taken = mailings.batch(Lane.BULK, channel);
        while (taken >= 0) {
            sent += taken;
            taken = mailings.batch(Lane.BULK, channel);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        mailings.forget(mailing);
        server.purgeEmailFromAllMailboxes();
        if (sent == 0) {
            throw new IllegalStateException("Nothing was handed over");
        }
        return sent / seconds;
    }

    private static double bare(int port, GreenMail server) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        Session session = Session.getInstance(properties);
        long begin = System.nanoTime();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 0; i < MOST; i++) {
                MimeMessage mail = new MimeMessage(session);
                mail.setFrom(new InternetAddress("fujimado@city.example.jp", "ふじまど（藤沢市）", "UTF-8"));
                mail.setRecipient(RecipientType.TO, new InternetAddress("person" + i + "@example.jp"));
                mail.setSubject("【ふじまど】ごみの収集日が変わります", "UTF-8");
                mail.setText("4月から収集日が変わります。\n".repeat(20), "UTF-8");
                mail.saveChanges();
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        server.purgeEmailFromAllMailboxes();
        return MOST / seconds;
    }
}
