package jp.fujimado.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A real PostgreSQL for the length of a test run, from binaries that Maven brings. PostgreSQL refuses to run as root; in
 * a container, where everything is root, it is started as the user {@code nobody}.
 */
final class PostgresServer {

    private static final String USER = "city";
    private static final int START_SECONDS = 60;
    private static PostgresServer running;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path home;
    private final int port;

    private PostgresServer(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    static synchronized PostgresServer running() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException | InterruptedException | SQLException e) {
                throw new IllegalStateException(
                        "PostgreSQL for the tests does not start: " + e.getMessage()
                                + " (binaries: " + archive() + " from io.zonky.test.postgres; as root the user 'nobody'"
                                + " and the command setpriv or runuser are needed)",
                        e);
            }
        }
        return running;
    }

    /** A new, empty database. */
    DataSource newDatabase() {
        String name = "city_" + databases.incrementAndGet();
        try (Connection connection = dataSource("postgres").getConnection()) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No new database in the PostgreSQL of the tests", e);
        }
        return JdbcConnectionPool.create(dataSource(name));
    }

    private PGConnectionPoolDataSource dataSource(String database) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(USER);
        return source;
    }

    private static PostgresServer start() throws IOException, InterruptedException, SQLException {
        // Not under target: the other user cannot walk into a home directory.
        Path home = Files.createTempDirectory("fujimado-postgres-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(home);
        Path data = Files.createDirectory(home.resolve("data"));
        if (isRoot()) {
            UserPrincipal nobody =
                    home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(home, nobody);
            Files.setOwner(data, nobody);
        }
        PostgresServer server = new PostgresServer(home, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.run("initdb", "-D", data.toString(), "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C", "-N");
        server.run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                String.valueOf(START_SECONDS),
                "-D",
                data.toString(),
                "-l",
                home.resolve("server.log").toString(),
                "-o",
                "-p " + server.port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300");
        server.dataSource("postgres").getConnection().close();
        return server;
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(asOtherUser());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = home.resolve(program + ".out");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2L * START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(
                    program + " failed: " + Files.readString(output).strip());
        }
    }

    private static List<String> asOtherUser() {
        if (!isRoot()) {
            return List.of();
        }
        return Stream.of("/usr/bin/setpriv", "/bin/setpriv").anyMatch(tool -> Files.isExecutable(Path.of(tool)))
                ? List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups")
                : List.of("runuser", "-u", "nobody", "--");
    }

    private void stop() {
        try {
            run("pg_ctl", "stop", "-m", "immediate", "-D", home.resolve("data").toString());
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL of the tests was not cleared away from " + home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(Path home) throws IOException {
        try (InputStream packed = PostgresServer.class.getResourceAsStream("/" + archive())) {
            if (packed == null) {
                throw new IOException("no " + archive() + " on the class path");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, home.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
