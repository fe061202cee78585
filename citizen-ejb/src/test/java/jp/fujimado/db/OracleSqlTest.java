package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.db.SqlRecorder.Recorded;
import org.junit.jupiter.api.Test;

/**
 * Every statement the product sends, in the form it takes on Oracle, against a strict grammar: what EclipseLink makes of
 * entities and queries, and what is written by hand.
 */
class OracleSqlTest {

    @Test
    void oracle_takes_every_statement_of_a_walk_through_the_whole_product() throws IOException {
        CityOnDatabase city = CityOnDatabase.walked(Engine.LIKE_ORACLE);
        Set<String> sent =
                city.recorder().statements().stream().map(Recorded::sql).collect(Collectors.toCollection(TreeSet::new));
        Files.write(Files.createDirectories(Path.of("target", "oracle")).resolve("statements.sql"), sent);

        OracleGrammar oracle = new OracleGrammar();
        assertEquals(
                List.of(),
                sent.stream().map(oracle::fault).flatMap(Optional::stream).toList());
        assertEquals(Set.of(), city.callers().unseen(), "ask the database but were not walked through");
        assertTrue(sent.stream().anyMatch(sql -> sql.contains("ROWNUM")), "the statements are not Oracle's");
    }
}
