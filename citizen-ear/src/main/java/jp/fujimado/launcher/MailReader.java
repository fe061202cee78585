package jp.fujimado.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A page that shows the mails of {@link MailServer}, newest first, as plain text. */
final class MailReader implements AutoCloseable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    private final MailServer mail;
    private final HttpServer server;

    private MailReader(MailServer mail, int port) throws IOException {
        this.mail = mail;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static MailReader start(MailServer mail, int port) {
        try {
            return new MailReader(mail, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] page = page(mail.sent()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static String page(List<SentMail> mails) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"ja\"><head><title>送信メール</title></head>")
                .append("<body><h1>送信メール ")
                .append(mails.size())
                .append("通</h1>");
        for (SentMail sent : mails) {
            html.append("<article><h2>")
                    .append(escaped(sent.subject()))
                    .append("</h2><p>")
                    .append(TIME.format(sent.sentAt()))
                    .append(" ／ ")
                    .append(escaped(sent.from()))
                    .append(" → ")
                    .append(escaped(String.join(", ", sent.to())))
                    .append("</p><pre>")
                    .append(escaped(sent.text()))
                    .append("</pre></article><hr>");
        }
        return html.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
