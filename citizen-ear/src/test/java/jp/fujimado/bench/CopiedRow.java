package jp.fujimado.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row that the product has written, to be written again by plain JDBC under other keys. */
final class CopiedRow {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final PreparedStatement insert;
    private final PreparedStatement update;

    /** @param where condition that one row fulfils */
    CopiedRow(Connection connection, String table, String where) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT * FROM " + table + " WHERE " + where)) {
            if (!row.next()) {
                throw new SQLException("No row of " + table + " where " + where);
            }
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String column = row.getMetaData().getColumnName(i).toLowerCase();
                boolean clob = row.getMetaData().getColumnTypeName(i).contains("LARGE");
                values.put(column, clob ? row.getString(i) : row.getObject(i));
            }
        }
        String names = String.join(", ", values.keySet());
        String marks = values.keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
        insert = connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")");
        String sets = values.keySet().stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
        update = values.containsKey("id")
                ? connection.prepareStatement("UPDATE " + table + " SET " + sets + " WHERE id = ?")
                : null;
    }

    Object value(String column) {
        return values.get(column);
    }

    void insert(Map<String, Object> others) throws SQLException {
        bind(insert, others);
        insert.executeUpdate();
    }

    void update(Map<String, Object> others) throws SQLException {
        bind(update, others);
        update.setObject(values.size() + 1, others.getOrDefault("id", values.get("id")));
        if (update.executeUpdate() != 1) {
            throw new SQLException("No row " + others);
        }
    }

    private void bind(PreparedStatement statement, Map<String, Object> others) throws SQLException {
        int place = 0;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            place++;
            statement.setObject(place, others.getOrDefault(value.getKey(), value.getValue()));
        }
    }
}
