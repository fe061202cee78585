package jp.fujimado.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The application server with the EAR. */
final class WildFlyServer implements AutoCloseable {

    private static final String EAR = "citizen-ear.ear";

    private final CityOptions options;
    private final Map<String, String> environment;
    private final Path server;
    private final Path base;
    private ServerProcess process;

    private WildFlyServer(CityOptions options, CitySecrets secrets, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
        this.server = Folders.server(options.servers(), "wildfly");
        this.base = options.data().resolve("wildfly");
        prepareBase(secrets);
    }

    static WildFlyServer start(CityOptions options, CitySecrets secrets, Map<String, String> environment) {
        WildFlyServer wildfly = new WildFlyServer(options, secrets, environment);
        wildfly.start();
        return wildfly;
    }

    void start() {
        process = ServerProcess.start("WildFly", command(), environment, base.resolve("log/console.log"));
    }

    /** Configuration and EAR come anew from the build at every start; only {@code data/} is the city's own. */
    private void prepareBase(CitySecrets secrets) {
        Path configuration = base.resolve("configuration");
        Folders.delete(configuration);
        Folders.delete(base.resolve("deployments"));
        Folders.copy(server.resolve("standalone/configuration"), configuration);
        try {
            Files.createDirectories(base.resolve("deployments"));
            Files.copy(options.ear(), base.resolve("deployments").resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(configuration.resolve("mgmt-users.properties"), consoleUser(secrets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String consoleUser(CitySecrets secrets) {
        String user = secrets.get(CitySecrets.ADMIN_USER);
        String clear = user + ":ManagementRealm:" + secrets.get(CitySecrets.ADMIN_PASSWORD);
        try {
            // The hash that WildFly's own add-user.sh writes.
            byte[] hash = MessageDigest.getInstance("MD5").digest(clear.getBytes(StandardCharsets.UTF_8));
            return "#$REALM_NAME=ManagementRealm$\n" + user + "="
                    + HexFormat.of().formatHex(hash) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        return StandaloneCommandBuilder.of(server)
                .setBaseDirectory(base)
                .setServerConfiguration("city.xml")
                .addServerArgument("-Djboss.socket.binding.port-offset=" + options.portOffset())
                .addServerArgument("-Djboss.node.name=" + options.name())
                .addServerArgument("-Djboss.tx.node.id=" + options.name())
                .setJavaOptions(
                        "-Xms256m",
                        "-Xmx1g",
                        "-XX:MetaspaceSize=128m",
                        "-XX:MaxMetaspaceSize=512m",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Dfile.encoding=UTF-8")
                .build();
    }

    void awaitReady(Readiness readiness) {
        CityPorts ports = options.ports();
        readiness.await("http://localhost:" + ports.management() + "/health/ready", this::requireDeploying);
        readiness.await("http://localhost:" + ports.citizen() + "/", this::requireDeploying);
    }

    private void requireDeploying() {
        requireAlive();
        Path refused = base.resolve("deployments").resolve(EAR + ".failed");
        if (Files.exists(refused)) {
            throw new CityFailure("WildFly refused the EAR. Its log: " + base.resolve("log/server.log"));
        }
    }

    void requireAlive() {
        process.requireAlive();
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
