package jp.fujimado.announcement.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.announcement.ExampleReader;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.notification.Facts;
import jp.fujimado.shared.text.ReaderLanguage;

/** A campaign as some of the people whom it concerns would read it. */
@ApplicationScoped
public class Examples {

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    @Inject
    SegmentCounter segments;

    @Inject
    CampaignBook book;

    /** Somebody, and what the text would be filled with. */
    public record Example(long account, Facts facts) {}

    /** People of the segment, at most so many. */
    public List<Example> of(Segment segment, LocalDate due, int limit) {
        SegmentSql.Statement statement = segments.sql(segment).examples(due, limit);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.values().size(); i++) {
                prepared.setObject(i + 1, statement.values().get(i));
            }
            List<Example> found = new ArrayList<>();
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    Date day = row.getDate(5);
                    found.add(new Example(
                            row.getLong(1),
                            new Facts(
                                    ReaderLanguage.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    day == null ? null : day.toLocalDate())));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Examples cannot be read", e);
        }
    }

    /** The text that this person would read, with her name as far as the official may see it. */
    public ExampleReader read(Campaign campaign, Facts facts, boolean named) {
        Map<ReaderLanguage, CampaignText> texts = book.texts(campaign);
        CampaignText written = texts.get(facts.language());
        CampaignText text = written.isEmpty() ? texts.get(ReaderLanguage.JA) : written;
        Facts shown = named
                ? facts
                : new Facts(facts.language(), masked(facts.personName()), masked(facts.childName()), facts.dueOn());
        return new ExampleReader(
                shown.personName(),
                facts.language(),
                new CampaignText(
                        text.language(),
                        shown.fill(text.subject()),
                        shown.fill(text.body()),
                        shown.fill(text.shortText())));
    }

    /** The first character of each part, so that a text can be judged and nobody is named. */
    static String masked(String name) {
        if (name == null || name.equals(Facts.MANY)) {
            return name;
        }
        StringBuilder mask = new StringBuilder();
        for (String part : name.split("(?<=さんと)| ")) {
            boolean child = part.endsWith("さん") || part.endsWith("さんと");
            mask.append(mask.isEmpty() || child ? "" : " ")
                    .appendCodePoint(part.codePointAt(0))
                    .append("＊＊")
                    .append(part.endsWith("さんと") ? "さんと" : child ? "さん" : "");
        }
        return mask.toString();
    }
}
