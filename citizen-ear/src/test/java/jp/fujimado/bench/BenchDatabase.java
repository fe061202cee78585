package jp.fujimado.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * H2 files with the options of the server's data source, and a pool as the server has one: it keeps 100 prepared
 * statements, here H2's own cache does.
 */
final class BenchDatabase {

    private BenchDatabase() {}

    static DataSource at(Path file) {
        String options = ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0;QUERY_CACHE_SIZE=100";
        return JdbcConnectionPool.create("jdbc:h2:file:" + file + options, "sa", "sa");
    }

    /** A file that did not exist before. */
    static DataSource empty(Path folder, String name) {
        delete(folder.resolve(name));
        return at(folder.resolve(name).resolve("city"));
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
