package jp.fujimado.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The databases every persistence test runs on. */
enum Engine {
    /** A file with the options of the server's data source. */
    H2 {
        @Override
        DataSource newDatabase() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:file:" + folder().resolve("city-" + UUID.randomUUID())
                    + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
            source.setUser("sa");
            source.setPassword("sa");
            return source;
        }
    },
    POSTGRES {
        @Override
        DataSource newDatabase() {
            return PostgresServer.running().newDatabase();
        }
    };

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
