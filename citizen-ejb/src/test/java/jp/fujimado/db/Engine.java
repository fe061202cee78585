package jp.fujimado.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
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
            source.setURL("jdbc:h2:file:" + folder().resolve("city-" + UUID.randomUUID())
                    + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0;LOCK_TIMEOUT=10000");
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

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "h2").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
