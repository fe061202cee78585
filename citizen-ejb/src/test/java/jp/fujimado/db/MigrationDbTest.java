package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import jp.fujimado.shared.boundary.system.SchemaMigration;

class MigrationDbTest {

    @OnBothDatabases
    void a_second_start_changes_nothing(Engine engine) throws SQLException {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        String before = history(city);
        city.bean(SchemaMigration.class);
        assertEquals(before, history(city));
        assertTrue(before.lines().count() > 8, before);
    }

    @OnBothDatabases
    void everything_works_once_from_the_first_visit_to_the_payment(Engine engine) {
        CityOnDatabase city = CityOnDatabase.walked(engine);
        assertEquals(Set.of(), city.callers().unseen());
    }

    private static String history(CityOnDatabase city) throws SQLException {
        StringBuilder history = new StringBuilder();
        try (Connection connection = city.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id, dateexecuted, md5sum FROM databasechangelog ORDER BY orderexecuted")) {
            while (rows.next()) {
                history.append(rows.getString(1))
                        .append(' ')
                        .append(rows.getString(2))
                        .append('\n');
            }
        }
        return history.toString();
    }
}
