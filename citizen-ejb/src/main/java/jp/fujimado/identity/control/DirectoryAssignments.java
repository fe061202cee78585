package jp.fujimado.identity.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import jp.fujimado.shared.security.Actor.Assignment;
import jp.fujimado.shared.security.AssignmentSource;
import jp.fujimado.shared.time.CityClock;

/**
 * Roles of the directory, asked at every call of an official and therefore remembered for half a minute. Read by plain SQL,
 * so that asking who somebody is never writes what she has just changed.
 */
@ApplicationScoped
public class DirectoryAssignments implements AssignmentSource {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    @Inject
    Clock clock;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Set<Assignment> assignments, Instant until, LocalDate day) {}

    @Override
    public Set<Assignment> of(String subject) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, CityClock.JAPAN);
        Known remembered = known.get(subject);
        // Another day is another truth: a role ends with its last day, not half a minute later.
        if (remembered == null || !now.isBefore(remembered.until()) || !today.equals(remembered.day())) {
            if (known.size() > MOST) {
                known.clear();
            }
            remembered = new Known(read(subject, today), now.plus(REMEMBERED), today);
            known.put(subject, remembered);
        }
        return remembered.assignments();
    }

    /** The directory has changed; on other nodes it is known half a minute later. */
    public void forget() {
        known.clear();
    }

    private Set<Assignment> read(String subject, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement asked = connection.prepareStatement(
                        "select r.department, r.role from staff_role r join staff_member m on m.id = r.member_id"
                                + " where m.subject = ? and r.starts_on <= ?"
                                + " and (r.ends_on is null or r.ends_on >= ?)")) {
            asked.setString(1, subject);
            asked.setDate(2, Date.valueOf(today));
            asked.setDate(3, Date.valueOf(today));
            Set<Assignment> assignments = new HashSet<>();
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    assignments.add(new Assignment(rows.getString(1), rows.getString(2)));
                }
            }
            return Set.copyOf(assignments);
        } catch (SQLException e) {
            throw new IllegalStateException("The directory cannot be read", e);
        }
    }
}
