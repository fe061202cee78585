package jp.fujimado.bench;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Runs a statement on the city's database, whose file only the server can open: rows as lines, columns by tabs. */
@WebServlet("/sql")
public class SqlServlet extends HttpServlet {

    @Resource(lookup = "java:/jdbc/CityDS")
    private transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String sql = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                response.getWriter().print(lines(statement.getResultSet()));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private static String lines(ResultSet rows) throws SQLException {
        StringBuilder lines = new StringBuilder();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                lines.append(i == 1 ? "" : "\t")
                        .append(String.valueOf(rows.getString(i)).replaceAll("\\s+", " "));
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
