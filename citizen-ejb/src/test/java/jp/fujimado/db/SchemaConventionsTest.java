package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all tables have in common, read from the migrated database itself. No exceptions are listed; none may be. */
class SchemaConventionsTest {

    /** PostgreSQL cuts longer names off; Oracle 19c takes 128. */
    private static final int LONGEST_NAME = 63;

    /** Reserved words of Oracle's SQL that a table or a column could be called by mistake (V$RESERVED_WORDS). */
    private static final Set<String> RESERVED = Set.of(
            ("access add all alter and any as asc audit between by char check cluster column comment compress connect"
                            + " create current date decimal default delete desc distinct drop else exclusive exists file"
                            + " float for from grant group having identified immediate in increment index initial insert"
                            + " integer intersect into is level like lock long maxextents minus mlslabel mode modify"
                            + " noaudit nocompress not nowait null number of offline on online option or order pctfree"
                            + " prior public raw rename resource revoke row rowid rownum rows select session set share"
                            + " size smallint start successful synonym sysdate table then to trigger uid union unique"
                            + " update user validate values varchar varchar2 view whenever where with")
                    .split(" "));

    @OnBothDatabases
    void tables_and_columns_are_snake_case_without_plural_or_reserved_word(Engine engine) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<Column>> table : tables(engine).entrySet()) {
            if (!isGoodName(table.getKey()) || table.getKey().matches(".*(?<!s)s")) {
                wrong.add(table.getKey());
            }
            table.getValue().stream()
                    .filter(column -> !isGoodName(column.name()))
                    .forEach(column -> wrong.add(table.getKey() + "." + column.name()));
        }
        assertEquals(List.of(), wrong);
    }

    @OnBothDatabases
    void every_table_says_what_it_is_for(Engine engine) throws SQLException {
        List<String> silent = read(engine, SchemaConventionsTest::allTables, rows -> {
            String remarks = rows.getString("REMARKS");
            return remarks == null || remarks.isBlank() ? rows.getString("TABLE_NAME") : "";
        });
        assertEquals(
                List.of(),
                silent.stream().filter(name -> !name.isEmpty() && isOurs(name)).toList());
    }

    @OnBothDatabases
    void no_column_is_a_boolean_because_oracle_19_has_none(Engine engine) throws SQLException {
        List<String> wrong = new ArrayList<>();
        tables(engine).forEach((table, columns) -> columns.stream()
                .filter(column ->
                        column.type() == Types.BOOLEAN || (column.type() == Types.BIT && engine == Engine.POSTGRES))
                .forEach(column -> wrong.add(table + "." + column.name())));
        assertEquals(List.of(), wrong);
    }

    @OnBothDatabases
    void every_foreign_key_begins_an_index_and_has_a_name_of_ours(Engine engine) throws SQLException {
        Set<String> wrong = new TreeSet<>();
        for (String table : tables(engine).keySet()) {
            Set<String> led = new TreeSet<>(read(
                    engine,
                    data -> data.getIndexInfo(null, null, cased(engine, table), false, true),
                    rows -> rows.getInt("ORDINAL_POSITION") == 1 ? rows.getString("COLUMN_NAME") : ""));
            read(engine, data -> data.getImportedKeys(null, null, cased(engine, table)), rows -> {
                String column = rows.getString("FKCOLUMN_NAME");
                if (!led.contains(column)) {
                    wrong.add(table + "." + column + " is not indexed");
                }
                String name = rows.getString("FK_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("fk_" + table)) {
                    wrong.add(name);
                }
                return "";
            });
        }
        assertEquals(Set.of(), wrong);
    }

    @OnBothDatabases
    void keys_and_indexes_are_named_after_their_table_and_not_too_long(Engine engine) throws SQLException {
        Set<String> wrong = new TreeSet<>();
        for (String table : tables(engine).keySet()) {
            Set<String> names = new TreeSet<>(read(
                    engine,
                    data -> data.getIndexInfo(null, null, cased(engine, table), false, true),
                    rows -> String.valueOf(rows.getString("INDEX_NAME")).toLowerCase(Locale.ROOT)));
            names.addAll(
                    read(engine, data -> data.getPrimaryKeys(null, null, cased(engine, table)), rows -> rows.getString(
                                    "PK_NAME")
                            .toLowerCase(Locale.ROOT)));
            names.stream()
                    .map(name -> name.replaceAll("_index_\\w+$", ""))
                    // H2 names the index of a primary key itself.
                    .filter(name -> !name.startsWith("primary_key"))
                    .filter(name ->
                            !name.matches("(pk|uq|ix|fk)_" + table + "(_\\w+)?") || name.length() > LONGEST_NAME)
                    .forEach(wrong::add);
        }
        assertEquals(Set.of(), wrong);
    }

    private record Column(String name, int type) {}

    private static boolean isGoodName(String name) {
        return name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*") && name.length() <= LONGEST_NAME && !RESERVED.contains(name);
    }

    private static boolean isOurs(String table) {
        return !table.toLowerCase(Locale.ROOT).startsWith("databasechangelog");
    }

    private static String cased(Engine engine, String name) {
        return engine == Engine.H2 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static Map<String, List<Column>> tables(Engine engine) throws SQLException {
        Map<String, List<Column>> tables = new TreeMap<>();
        List<String> names = read(engine, SchemaConventionsTest::allTables, rows -> rows.getString("TABLE_NAME"));
        for (String name : names) {
            if (!isOurs(name)) {
                continue;
            }
            Map<String, Column> columns = new HashMap<>();
            read(engine, data -> data.getColumns(null, null, name, "%"), rows -> {
                String column = rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.put(column, new Column(column, rows.getInt("DATA_TYPE")));
                return "";
            });
            tables.put(name.toLowerCase(Locale.ROOT), List.copyOf(columns.values()));
        }
        assertTrue(tables.size() >= 15, tables.keySet().toString());
        return tables;
    }

    private static ResultSet allTables(DatabaseMetaData data) throws SQLException {
        String schema = data.storesUpperCaseIdentifiers() ? "PUBLIC" : "public";
        return data.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"});
    }

    private interface Ask {
        ResultSet of(DatabaseMetaData data) throws SQLException;
    }

    private interface Take {
        String from(ResultSet row) throws SQLException;
    }

    private static List<String> read(Engine engine, Ask ask, Take take) throws SQLException {
        try (Connection connection = CityOnDatabase.shared(engine).database().getConnection();
                ResultSet rows = ask.of(connection.getMetaData())) {
            List<String> taken = new ArrayList<>();
            while (rows.next()) {
                taken.add(take.from(rows));
            }
            return taken;
        }
    }
}
