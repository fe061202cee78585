package jp.fujimado.mypage.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.mypage.Shortcut;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.PersonGlance;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.text.Sentences;

/** Short ways by interest, district and family, each with its reason; data of the city in {@code city/shortcuts.json}. */
@ApplicationScoped
public class Shortcuts {

    @Inject
    Residents residents;

    private List<Rule> rules = List.of();

    /** When a way is offered: for an interest, for a child younger than {@code childUnder} years, or for a district. */
    private record Rule(String interest, int childUnder, boolean district, String label, String link) {}

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "shortcuts.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            rules = reader.readObject().getJsonArray("shortcuts").getValuesAs(JsonObject.class).stream()
                    .map(row -> new Rule(
                            row.getString("interest", null),
                            row.getInt("childUnder", 0),
                            row.getBoolean("district", false),
                            row.getString("label"),
                            row.getString("link")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The shortcuts cannot be read: " + file, e);
        }
    }

    /** No way is offered twice; what the person chose herself comes first. */
    public List<Shortcut> of(PersonGlance person, List<FamilyRow> children, LocalDate today) {
        List<Shortcut> found = new ArrayList<>();
        for (Rule rule : rules) {
            String because = because(rule, person, children, today);
            if (because != null) {
                String link = rule.link().replace("{0}", encoded(rule.district() ? person.district() : ""));
                String label = rule.label().replace("{0}", rule.district() ? person.district() : "");
                if (found.stream().noneMatch(known -> known.link().equals(link))) {
                    found.add(new Shortcut(label, because, link));
                }
            }
        }
        return List.copyOf(found);
    }

    private String because(Rule rule, PersonGlance person, List<FamilyRow> children, LocalDate today) {
        if (rule.interest() != null) {
            return person.interests().contains(rule.interest())
                    ? Sentences.say("mypage.because.interest", residents.interest(rule.interest()))
                    : null;
        }
        if (rule.district()) {
            return person.district() == null ? null : Sentences.say("mypage.because.district", person.district());
        }
        boolean young = children.stream()
                .anyMatch(
                        child -> child.birthDate().plusYears(rule.childUnder()).isAfter(today));
        return young ? Sentences.say("mypage.because.child") : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
