package jp.fujimado.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The identity provider, with realms and accounts of one city. */
final class KeycloakServer implements AutoCloseable {

    // Without Keycloak's own account pages: the portal's rules, such as the last login that stays, hold everywhere.
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--health-enabled=true", "--features-disabled=account,account-api");

    private static final String ARGON2 = "org.bouncycastle.crypto.generators.Argon2BytesGenerator::";

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            // Left to itself the compiler comes to one of two forms of the hash, by chance, and one takes twice as
            // long.
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=inline," + ARGON2 + "quarterRound",
            "-XX:CompileCommand=inline," + ARGON2 + "F",
            "-XX:CompileCommand=dontinline," + ARGON2 + "roundFunction",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private final CityOptions options;
    private final Path server;
    private final Path home;
    private final ServerProcess process;

    private KeycloakServer(CityOptions options, Map<String, String> environment) {
        this.options = options;
        this.server = Folders.server(options.servers(), "keycloak");
        this.home = options.data().resolve("keycloak");
        new KeycloakBuild(server, options.keycloakProvider(), BUILD_OPTIONS).once(this::build);
        prepareHome();
        this.process = ServerProcess.start("Keycloak", command(home, startOptions()), environment, log("keycloak.log"));
    }

    static KeycloakServer start(CityOptions options, CitySecrets secrets, Map<String, String> cityEnvironment) {
        Map<String, String> environment = new HashMap<>(cityEnvironment);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", secrets.get(CitySecrets.ADMIN_USER));
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(CitySecrets.ADMIN_PASSWORD));
        return new KeycloakServer(options, environment);
    }

    private void build() {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        ServerProcess.start("Keycloak build", command(server, arguments), Map.of(), log("keycloak-build.log"))
                .awaitSuccess();
    }

    /** A home of its own that borrows the program and owns the data: cities share one unpacked Keycloak. */
    private void prepareHome() {
        try {
            Files.createDirectories(home);
            for (String part : List.of("lib", "conf", "providers", "themes")) {
                Path link = home.resolve(part);
                Files.deleteIfExists(link);
                if (Files.exists(server.resolve(part))) {
                    Files.createSymbolicLink(link, server.resolve(part));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new RealmFiles(options.config()).writeTo(home.resolve("data/import"));
    }

    private List<String> startOptions() {
        List<String> start = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + options.ports().keycloak(),
                "--http-management-port=" + options.ports().keycloakManagement(),
                "--hostname-strict=false"));
        if (Boolean.getBoolean("city.live-themes")) {
            start.addAll(List.of(
                    "--spi-theme--cache-themes=false",
                    "--spi-theme--cache-templates=false",
                    "--spi-theme--static-max-age=-1"));
        }
        return start;
    }

    private List<String> command(Path kcHome, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-Dkc.home.dir=" + kcHome);
        command.add("-Djboss.server.config.dir=" + kcHome.resolve("conf"));
        command.add("-cp");
        command.add(server.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    private Path log(String name) {
        return options.data().resolve("log").resolve(name);
    }

    void awaitReady(Readiness readiness) {
        readiness.await(issuer(options.ports(), "citizen") + "/.well-known/openid-configuration", this::requireAlive);
        readiness.await(issuer(options.ports(), "staff") + "/.well-known/openid-configuration", this::requireAlive);
    }

    void requireAlive() {
        process.requireAlive();
    }

    static String issuer(CityPorts ports, String realm) {
        return "http://localhost:" + ports.keycloak() + "/realms/" + realm;
    }

    @Override
    public void close() {
        process.close();
    }
}
