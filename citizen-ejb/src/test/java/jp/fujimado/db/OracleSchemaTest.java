package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema that Liquibase would make on Oracle 19c, written without a server. */
class OracleSchemaTest {

    private static List<String> statements;

    @BeforeAll
    static void write() throws LiquibaseException, IOException {
        Path made = Files.createDirectories(Path.of("target", "oracle"));
        Path log = made.resolve("databasechangelog.csv");
        Files.deleteIfExists(log);
        ClassLoaderResourceAccessor resources = new ClassLoaderResourceAccessor();
        Database oracle = DatabaseFactory.getInstance()
                .openDatabase("offline:oracle?version=19.0&changeLogFile=" + log, null, null, null, resources);
        StringWriter sql = new StringWriter();
        new Liquibase("db/changelog/master.xml", resources, oracle).update(new Contexts(), sql);
        Files.writeString(made.resolve("schema.sql"), sql.toString());
        statements = Arrays.stream(sql.toString().replaceAll("(?m)^--.*$", "").split(";\\s*(\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    @Test
    void oracle_takes_every_statement() {
        OracleGrammar oracle = new OracleGrammar();
        assertTrue(statements.size() > 80, "only " + statements.size() + " statements");
        assertEquals(
                List.of(),
                statements.stream().map(oracle::fault).flatMap(Optional::stream).toList());
    }

    @Test
    void lengths_of_texts_count_characters_from_the_first_table_on() {
        assertEquals("ALTER SESSION SET NLS_LENGTH_SEMANTICS = CHAR", firstOfOurs());
    }

    private static String firstOfOurs() {
        return statements.stream()
                .filter(statement -> !statement.toUpperCase(Locale.ROOT).contains("DATABASECHANGELOG"))
                .findFirst()
                .orElseThrow();
    }

    /** 4,000 bytes are the end of a VARCHAR2 whatever its declared length; a character takes up to four. */
    @Test
    void no_text_column_is_wider_than_oracle_can_fill() {
        List<String> tooWide = statements.stream()
                .filter(statement -> statement.startsWith("CREATE TABLE"))
                .flatMap(statement -> Pattern.compile("\\w+ VARCHAR2\\((\\d+)\\)")
                        .matcher(statement)
                        .results()
                        .filter(column -> Integer.parseInt(column.group(1)) > 1000)
                        .map(MatchResult::group))
                .toList();
        assertEquals(List.of(), tooWide);
    }

    /** The grammar takes any word for a type, because a type may be one's own; so the types are listed here. */
    @Test
    void every_column_has_a_type_that_oracle_19_has() {
        Pattern known = Pattern.compile(
                "\\w+ (NUMBER\\(38, 0\\)|INTEGER|VARCHAR2\\(\\d+\\)|TIMESTAMP(\\(6\\))?|date|CLOB|BLOB)( NOT NULL)?");
        List<String> unknown = statements.stream()
                .filter(statement -> statement.startsWith("CREATE TABLE"))
                .flatMap(statement -> columns(statement)
                        .filter(column -> !known.matcher(column).matches())
                        .map(column -> statement.split(" ")[2] + ": " + column))
                .toList();
        assertEquals(List.of(), unknown);
    }

    private static Stream<String> columns(String createTable) {
        String inside = createTable.substring(createTable.indexOf('(') + 1, createTable.lastIndexOf(')'));
        return Arrays.stream(inside.split(", (?!0\\))"))
                .filter(part -> !part.startsWith("CONSTRAINT"))
                .filter(part -> !part.endsWith(")") || part.contains(" "));
    }
}
