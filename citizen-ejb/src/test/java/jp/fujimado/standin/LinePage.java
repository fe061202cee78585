package jp.fujimado.standin;

import static jp.fujimado.standin.StandInServer.escaped;
import static jp.fujimado.standin.StandInServer.parameter;

import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.fujimado.standin.StandInServer.Answer;

/** Shows what the LINE stand-in took, newest first, and lets a person play the user of LINE, or a fault. */
final class LinePage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));
    private static final int SHOWN = 200;
    private static final int SHOWN_RECIPIENTS = 5;

    private final LineStandIn line;

    LinePage(LineStandIn line) {
        this.line = line;
    }

    /** The messages; with {@code to}, those to one user. */
    Answer show(HttpExchange exchange, byte[] body) {
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
        String to = parameter(exchange, "to").orElse("");
        List<LineMessage> newest = new ArrayList<>(line.taken());
        Collections.reverse(newest);
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"ja\"><head><title>送信LINE</title></head>")
                .append("<body><h1>送信LINE ")
                .append(newest.size())
                .append("回・のべ")
                .append(line.usage())
                .append("人</h1>");
        newest.stream()
                .filter(message -> to.isEmpty() || message.to().contains(to))
                .limit(SHOWN)
                .forEach(message -> html.append(article(message)));
        return new Answer(
                200, "text/html; charset=utf-8", html.append("</body></html>").toString());
    }

    private static String article(LineMessage message) {
        int more = message.to().size() - SHOWN_RECIPIENTS;
        String names =
                String.join(", ", message.to().stream().limit(SHOWN_RECIPIENTS).toList());
        String first = message.to().get(0);
        return "<article><p>" + TIME.format(message.at()) + " → " + escaped(names)
                + (more > 0 ? " ほか" + more + "人" : "") + "</p><pre>" + escaped(message.text()) + "</pre>"
                + (message.to().size() == 1 ? button("unfollow", first, "ブロックする") : "")
                + (message.to().size() == 1 ? button("follow", first, "友だちに追加する") : "")
                + "</article><hr>";
    }

    private static String button(String act, String user, String label) {
        return "<form method=\"post\" action=\"/stand-in/" + act + "?user=" + escaped(user) + "\"><button>" + label
                + "</button></form>";
    }

    /** {@code /stand-in/fault?kind=SLOW}, {@code /stand-in/follow?user=U…}, {@code /stand-in/unfollow?user=U…}. */
    Answer act(HttpExchange exchange, byte[] body) {
        String act = exchange.getRequestURI().getPath().substring("/stand-in/".length());
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(405, "text/plain", "POST");
        }
        String said;
        if (act.equals("fault")) {
            Fault fault = Fault.valueOf(parameter(exchange, "kind").orElse("NONE"));
            line.fault(fault);
            said = fault.name();
        } else {
            String event = LineWebhooks.event(act, parameter(exchange, "user").orElse(""), Instant.now());
            said = "" + line.webhooks().send(event);
        }
        return new Answer(200, "text/plain; charset=utf-8", said);
    }
}
