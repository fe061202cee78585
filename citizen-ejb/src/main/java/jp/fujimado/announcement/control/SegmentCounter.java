package jp.fujimado.announcement.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.control.SegmentSql.Statement;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.BadRequest;

/** Counts the people of a segment, in the database and by one statement. */
@ApplicationScoped
public class SegmentCounter {

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    @Inject
    Residents residents;

    @Inject
    Clock clock;

    /** The statements of a segment, as of today and with the consent text that is in force. */
    public SegmentSql sql(Segment segment) {
        int version = residents.announcementPurposes().stream()
                .filter(one -> one.code().equals(segment.purpose()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("announcement.segment.problem.purpose"))
                .version();
        return new SegmentSql(segment, version, LocalDate.now(clock));
    }

    /** People as officials may count them: where a segment asks for the place, those under 支援措置 are left out. */
    public long count(Segment segment) {
        SegmentSql sql = sql(segment);
        return ask(segment.tellsThePlace() ? sql.countInTheOpen() : sql.count());
    }

    private long ask(Statement statement) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.values().size(); i++) {
                prepared.setObject(i + 1, statement.values().get(i));
            }
            try (ResultSet rows = prepared.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The segment cannot be counted", e);
        }
    }
}
