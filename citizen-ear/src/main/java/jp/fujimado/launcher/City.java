package jp.fujimado.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import jp.fujimado.standin.LineStandIn;
import jp.fujimado.standin.PushStandIn;

/** A running city: partners, identity provider and application server with the EAR. Closing it stops all of them. */
public final class City implements AutoCloseable {

    private final CityOptions options;
    private final CitySecrets secrets;
    private final Readiness readiness = new Readiness();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private MailServer mail;
    private LineStandIn line;
    private PushStandIn push;
    private KeycloakServer keycloak;
    private WildFlyServer wildfly;
    private volatile boolean closing;

    private City(CityOptions options) {
        this.options = options;
        this.secrets = CitySecrets.in(options.data());
    }

    /** The addresses of a city that another process has started; closing it stops nothing. */
    public static City running(CityOptions options) {
        return new City(options);
    }

    /** Starts everything and returns when the portals answer; throws {@link CityFailure} and leaves nothing behind. */
    public static City start(CityOptions options) {
        prepare(options);
        City city = new City(options);
        // Also ends what has started when the JVM is told to stop half-way through the start.
        Runtime.getRuntime().addShutdownHook(new Thread(city::close, "city-stop"));
        try {
            city.startServers();
            return city;
        } catch (RuntimeException failure) {
            city.close();
            throw failure;
        }
    }

    private static void prepare(CityOptions options) {
        options.ports().requireFree();
        if (options.reset()) {
            Folders.delete(options.data());
        }
        try {
            Files.createDirectories(options.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startServers() {
        CityPorts ports = options.ports();
        mail = started(MailServer.start(ports.smtp()));
        started(MailReader.start(mail, ports.mailReader()));
        line = started(LineStandIn.start(
                ports.line(),
                secrets.get(CitySecrets.LINE_TOKEN),
                secrets.get(CitySecrets.LINE_SECRET),
                URI.create(citizenUrl() + "/webhook/line")));
        push = started(PushStandIn.start(ports.push()));
        Map<String, String> environment = environment();
        wildfly = started(WildFlyServer.start(options, secrets, environment));
        keycloak = started(KeycloakServer.start(options, secrets, environment));
        wildfly.awaitReady(readiness);
        keycloak.awaitReady(readiness);
    }

    private synchronized <T extends AutoCloseable> T started(T server) {
        running.push(server);
        return server;
    }

    private Map<String, String> environment() {
        CityPorts ports = options.ports();
        Map<String, String> environment = new HashMap<>();
        environment.put("FUJIMADO_CITIZEN_URL", citizenUrl());
        environment.put("FUJIMADO_STAFF_URL", staffUrl());
        environment.put("FUJIMADO_IDENTITY_URL", identityUrl());
        environment.put("CITY_CITIZEN_ISSUER", KeycloakServer.issuer(ports, "citizen"));
        environment.put("CITY_STAFF_ISSUER", KeycloakServer.issuer(ports, "staff"));
        environment.put("CITY_FACILITY_URL", facilityUrl());
        environment.put("CITY_CITIZEN_LOGOUT_URL", citizenUrl() + "/logout/provider");
        environment.put("FUJIMADO_SAMPLE_PEOPLE", System.getProperty("city.people", "2000"));
        environment.put("FUJIMADO_SAMPLE_OFFICIALS", System.getProperty("city.officials", "300"));
        environment.put(
                "FUJIMADO_FIRST_OFFICIALS",
                options.config().resolve("sample-data/officials.csv").toString());
        environment.put(
                "FUJIMADO_SAMPLE_NAMES",
                options.config().resolve("sample-data/names.json").toString());
        environment.put("CITY_SMTP_HOST", "localhost");
        environment.put("CITY_SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("FUJIMADO_LINE_API_URL", lineUrl());
        environment.put("FUJIMADO_PUSH_STAND_IN", "http://localhost:" + ports.push());
        environment.putAll(RealmFiles.environment(identityUrl(), secrets.get(CitySecrets.OUTSIDE_SECRET)));
        environment.putAll(secrets.environment());
        environment.putAll(options.environment());
        return environment;
    }

    /** Address of the citizen portal, without trailing slash. */
    public String citizenUrl() {
        return "http://localhost:" + options.ports().citizen();
    }

    /** Address of the staff portal, without trailing slash. */
    public String staffUrl() {
        return "http://localhost:" + options.ports().staff();
    }

    /** Address of WildFly's management, with {@code /health}, {@code /metrics} and the console. */
    public String managementUrl() {
        return "http://localhost:" + options.ports().management();
    }

    /** Address of Keycloak, without trailing slash. */
    public String identityUrl() {
        return "http://localhost:" + options.ports().keycloak();
    }

    /** Issuer of the tokens of {@code citizen} or {@code staff}. */
    public String issuer(String realm) {
        return KeycloakServer.issuer(options.ports(), realm);
    }

    /** Where the realm expects the facility reservation system, which is procured separately. */
    public String facilityUrl() {
        return "http://localhost:" + options.ports().facility();
    }

    /** Secret with which that system redeems its codes. */
    public String facilitySecret() {
        return secrets.get(CitySecrets.FACILITY_SECRET);
    }

    /** A throw-away secret of this city by the name of its variable; null if there is none. */
    public String secret(String name) {
        return secrets.get(name);
    }

    public String mailReaderUrl() {
        return "http://localhost:" + options.ports().mailReader();
    }

    public MailServer mail() {
        return mail;
    }

    /** The stand-in of LINE: what was sent, and a page that shows it. */
    public String lineUrl() {
        return "http://localhost:" + options.ports().line();
    }

    /** The stand-in of LINE; null in a city that another process has started. */
    public LineStandIn line() {
        return line;
    }

    /** The stand-in of the browsers' push services; null in a city that another process has started. */
    public PushStandIn push() {
        return push;
    }

    /** User id of LINE of the sample account {@code user}. */
    public static String lineUser(String user) {
        return RealmFiles.outsideId("line", user);
    }

    public CityOptions options() {
        return options;
    }

    /** Process id of the application server, for measurements. */
    public long serverPid() {
        return wildfly.pid();
    }

    /** Kills the application server as a power cut would and starts it again over the same data. */
    public void crashAndRestart() {
        wildfly.kill();
        wildfly.start();
        wildfly.awaitReady(readiness);
    }

    String adminUser() {
        return secrets.get(CitySecrets.ADMIN_USER);
    }

    String adminPassword() {
        return secrets.get(CitySecrets.ADMIN_PASSWORD);
    }

    /** Throws when a server has ended by itself. */
    void requireAlive() {
        if (!closing) {
            keycloak.requireAlive();
            wildfly.requireAlive();
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }
}
