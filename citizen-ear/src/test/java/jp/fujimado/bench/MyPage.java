package jp.fujimado.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** My page of a signed-in citizen: what it asks of the database, what it keeps in the session, how fast it is. */
final class MyPage implements Measurement {

    private static final int LOOKS = 50;
    /** Six, and one for each service: applications, mandates, reservations, what comes after a meeting. */
    private static final int STATEMENTS = 10;

    private static final double SESSION_BYTES = 20 * 1024;

    private final BenchCity city;

    MyPage(BenchCity city) {
        this.city = city;
    }

    @Override
    public void measure(Table table) throws Exception {
        Visitor hanako = city.signedIn();
        String address = city.url() + "/mypage/index.xhtml";
        int bytes = hanako.get(address).body().getBytes(StandardCharsets.UTF_8).length;
        statements(table, hanako, address);
        session(table, hanako);
        HttpRequest myPage = hanako.request(URI.create(address)).build();
        HttpRequest plain = Load.get(city.war().address("/plain?size=" + bytes));
        try (Load load = city.load()) {
            Rounds rounds = Rounds.of(city.settings().rounds(), () -> load.round(myPage), () -> load.round(plain));
            table.add(Row.beside(
                    "my page; limit: servlet that writes " + bytes + " bytes", rounds.a(), "requests/s", rounds.b()));
        }
    }

    /** Counted by the database itself; what timers ask meanwhile comes less often than once a request. */
    private void statements(Table table, Visitor hanako, String address) throws Exception {
        city.war().sql("SET QUERY_STATISTICS FALSE");
        city.war().sql("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
        city.war().sql("SET QUERY_STATISTICS TRUE");
        for (int i = 0; i < LOOKS; i++) {
            hanako.get(address);
        }
        List<String[]> counted = city.war()
                .sql("SELECT EXECUTION_COUNT, SQL_STATEMENT FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                        + " WHERE SQL_STATEMENT NOT IN ('COMMIT', 'ROLLBACK') ORDER BY 2");
        city.war().sql("SET QUERY_STATISTICS FALSE");
        long each = 0;
        for (String[] statement : counted) {
            long times = Math.round(Double.parseDouble(statement[0]) / LOOKS);
            if (times > 0) {
                System.out.println("  my page, " + times + " x " + statement[1]);
                each += times;
            }
        }
        table.add(Row.atMost("SQL statements of my page (H2 query statistics)", each, "statements", STATEMENTS, 1));
    }

    private void session(Table table, Visitor hanako) throws Exception {
        String id = hanako.cookie("FUJIMADO_CITIZEN").split("\\.")[0];
        List<String[]> attributes = city.war().session(id);
        if (attributes.isEmpty()) {
            throw new IllegalStateException("The session was not found");
        }
        long bytes = 0;
        int foreign = 0;
        for (String[] attribute : attributes) {
            System.out.println("  session, " + String.join("  ", attribute));
            bytes += Math.max(0, Long.parseLong(attribute[1]));
            foreign += attribute[1].equals("-1") ? 1 : 0;
        }
        String name = "session after my page, serialized"
                + (foreign == 0 ? "" : " (without " + foreign + " attributes that are not serializable)");
        table.add(Row.atMost(name, bytes, "bytes", SESSION_BYTES, 1));
    }
}
