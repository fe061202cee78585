package jp.fujimado.mypage.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import jp.fujimado.mypage.ChildStep;
import jp.fujimado.resident.Ages;
import jp.fujimado.shared.config.Setting;

/** What comes next for a child by its age, data of the city in {@code city/child-steps.json}. */
@ApplicationScoped
public class ChildSteps {

    private static final LocalDate SCHOOL_YEAR = LocalDate.of(2000, Month.APRIL, 1);

    private List<Rule> rules = List.of();

    /** A step by months of age, or by the school year ({@code months} then counts to the birthday that decides). */
    private record Rule(String code, String label, String kind, int from, int until) {

        ChildStep step(LocalDate birthDate) {
            return switch (kind) {
                case "months" ->
                    new ChildStep(
                            code,
                            label,
                            birthDate.plusMonths(from),
                            birthDate.plusMonths(until).minusDays(1));
                case "school-year" -> new ChildStep(code, label, schoolYear(birthDate.plusMonths(from)), null);
                case "before-school-year" -> {
                    LocalDate school = schoolYear(birthDate.plusMonths(from));
                    yield new ChildStep(code, label, school.minusMonths(until), school.minusDays(1));
                }
                default -> {
                    LocalDate day = Ages.lastDayBefore(birthDate, from / 12).plusDays(1);
                    yield new ChildStep(code, label, day, null);
                }
            };
        }

        /** 学校教育法 17 条: the first school year that begins after the day on which the age is complete. */
        private static LocalDate schoolYear(LocalDate birthday) {
            LocalDate begin = SCHOOL_YEAR.withYear(birthday.getYear());
            return birthday.isAfter(begin) ? begin.plusYears(1) : begin;
        }
    }

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "child-steps.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            rules = reader.readObject().getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                    .map(row -> new Rule(
                            row.getString("code"),
                            row.getString("label"),
                            row.getString("kind"),
                            row.getInt("from"),
                            row.getInt("until", 0)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The steps of childhood cannot be read: " + file, e);
        }
    }

    /** What has begun or is still to come, the one that ends first in front. */
    public List<ChildStep> ahead(LocalDate birthDate, LocalDate today) {
        return rules.stream()
                .map(rule -> rule.step(birthDate))
                .filter(step -> !step.lastDay().isBefore(today))
                .sorted(Comparator.comparing(ChildStep::lastDay))
                .toList();
    }
}
