package jp.fujimado.announcement.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.control.SegmentSql.Beside;
import jp.fujimado.announcement.control.SegmentSql.Statement;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.NoticeOccurrence.Occasion;
import jp.fujimado.shared.time.CityClock;

/** Whom an automatic notice concerns in a span of days, and because of what. Each span follows the one before. */
@ApplicationScoped
public class Occasions {

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    @Inject
    SegmentCounter segments;

    /** Days after {@code after} up to {@code until}. */
    public record Span(LocalDate after, LocalDate until) {

        private Span later(int days) {
            return new Span(after.plusDays(days), until.plusDays(days));
        }

        private Instant from() {
            return after.plusDays(1).atStartOfDay(CityClock.JAPAN).toInstant();
        }

        private Instant to() {
            return until.plusDays(1).atStartOfDay(CityClock.JAPAN).toInstant();
        }
    }

    private interface Reader {
        Occasion read(ResultSet row) throws SQLException;
    }

    /** Those of the campaign's rule among the people of its segment; each person needs the consent, as in every list. */
    public List<Occasion> of(Campaign campaign, Span span) {
        SegmentSql sql = segments.sql(SegmentJson.read(campaign.segment()));
        CampaignPlan plan = campaign.plan();
        int days = plan.rule().hasDays() ? CampaignCheck.number(plan.days()) : 0;
        return switch (plan.rule()) {
            case CHILD_AGE -> children(sql, CampaignCheck.number(plan.months()), span.later(days));
            case MANDATE_END -> mandates(sql, span.later(days));
            case DRAFT_LEFT -> drafts(sql, campaign.department(), span.later(-days));
            case APPLICATION_DECIDED -> decided(sql, campaign.department(), span.later(-1));
        };
    }

    /** One notice for children who were born on the same day. */
    private List<Occasion> children(SegmentSql sql, int months, Span reached) {
        Statement statement = sql.with(new Beside(
                "r.account_id, f.birth_date, " + SegmentSql.CHILD_NAME,
                "join family_member f on f.account_id = r.account_id and f.relation = 'CHILD'"
                        + " and f.birth_date > ? and f.birth_date <= ?",
                List.of(
                        Date.valueOf(reached.after().minusMonths(months)),
                        Date.valueOf(reached.until().minusMonths(months))),
                " group by r.account_id, f.birth_date"));
        return ask(statement, row -> {
            LocalDate birth = row.getDate(2).toLocalDate();
            return new Occasion(row.getLong(1), "born " + birth, row.getString(3), reaches(birth, months));
        });
    }

    /** First day on which so many months are over: the day after the end of the last one (民法 143 条). */
    static LocalDate reaches(LocalDate birth, int months) {
        LocalDate day = birth.plusMonths(months);
        return day.getDayOfMonth() < birth.getDayOfMonth() ? day.plusDays(1) : day;
    }

    private List<Occasion> mandates(SegmentSql sql, Span ends) {
        Statement statement = sql.with(new Beside(
                "r.account_id, e.id, e.ends_on",
                "join mandate e on e.principal_account = r.account_id and e.accepted_at is not null"
                        + " and e.ended_at is null and e.ends_on > ? and e.ends_on <= ?",
                List.of(Date.valueOf(ends.after()), Date.valueOf(ends.until())),
                ""));
        return ask(
                statement,
                row -> new Occasion(
                        row.getLong(1),
                        "mandate " + row.getLong(2),
                        null,
                        row.getDate(3).toLocalDate()));
    }

    private List<Occasion> drafts(SegmentSql sql, String department, Span saved) {
        Statement statement = sql.with(new Beside(
                "r.account_id, p.id, p.saved_at",
                "join application p on p.account_id = r.account_id and p.department = ? and p.status = 'DRAFT'"
                        + " and p.saved_at >= ? and p.saved_at < ?",
                List.of(department, utc(saved.from()), utc(saved.to())),
                ""));
        return ask(
                statement,
                row -> new Occasion(
                        row.getLong(1),
                        "draft " + row.getLong(2) + " "
                                + row.getTimestamp(3).toLocalDateTime().toLocalDate(),
                        null,
                        null));
    }

    private List<Occasion> decided(SegmentSql sql, String department, Span span) {
        Statement statement = sql.with(new Beside(
                "r.account_id, p.id",
                "join application p on p.account_id = r.account_id and p.department = ? and p.decided_at >= ?"
                        + " and p.decided_at < ?",
                List.of(department, utc(span.from()), utc(span.to())),
                ""));
        return ask(statement, row -> new Occasion(row.getLong(1), "decided " + row.getLong(2), null, null));
    }

    /** As instants stand in the database. */
    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private List<Occasion> ask(Statement statement, Reader reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.values().size(); i++) {
                prepared.setObject(i + 1, statement.values().get(i));
            }
            List<Occasion> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The occasions of an automatic notice cannot be read", e);
        }
    }
}
