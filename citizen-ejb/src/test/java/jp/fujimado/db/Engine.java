package jp.fujimado.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetDatabase;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** The databases of the persistence tests. */
enum Engine {
    /** A file with the options of the server's data source. */
    H2 {
        @Override
        DataSource newDatabase() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:file:" + folder().resolve("city-" + UUID.randomUUID()) + serverOptions());
            source.setUser("sa");
            source.setPassword("sa");
            return JdbcConnectionPool.create(source);
        }
    },
    POSTGRES {
        @Override
        DataSource newDatabase() {
            return PostgresServer.running().newDatabase();
        }
    },
    /**
     * Stands in for Oracle as far as that goes without one: EclipseLink speaks to it as to Oracle, and H2 in its Oracle
     * mode answers, '' as NULL included. Not among {@link OnBothDatabases}.
     */
    LIKE_ORACLE {
        @Override
        DataSource newDatabase() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=Oracle;DB_CLOSE_DELAY=-1");
            return source;
        }

        @Override
        Map<String, Object> settings() {
            return Map.of(PersistenceUnitProperties.TARGET_DATABASE, TargetDatabase.Oracle);
        }
    };

    /** What the persistence provider must be told. */
    Map<String, Object> settings() {
        return Map.of();
    }

    /** A new database without any table. */
    abstract DataSource newDatabase();

    /** What the default of the data source says after the name of the file. */
    private static String serverOptions() {
        try {
            String script = Files.readString(Path.of("..", "config", "wildfly", "city.cli"));
            return Pattern.compile("jdbc:h2:file:.*?/city(;[^}]+)}")
                    .matcher(script)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "h2").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
