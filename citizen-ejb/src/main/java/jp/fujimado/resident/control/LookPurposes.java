package jp.fujimado.resident.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fujimado.resident.LookPurpose;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.error.RuleViolation;

/** Why officials may look at people's data: a closed list, {@code city/look-purposes.json}. */
@ApplicationScoped
public class LookPurposes {

    private static final int LONGEST_NOTE = 200;

    private List<LookPurpose> purposes = List.of();

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "look-purposes.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            purposes = reader.readObject().getJsonArray("purposes").getValuesAs(JsonObject.class).stream()
                    .map(row -> new LookPurpose(row.getString("code"), row.getString("label"), row.getBoolean("note")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The purposes of looks cannot be read: " + file, e);
        }
    }

    public List<LookPurpose> all() {
        return purposes;
    }

    /**
     * The purpose in words for the trail.
     *
     * @throws RuleViolation when none of the list was chosen, or its reason is missing or too long
     */
    public String inWords(String code, String note) {
        LookPurpose purpose = purposes.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("resident.purpose-missing"));
        String reason = note == null ? "" : note.strip();
        if (purpose.note() && reason.isEmpty()) {
            throw new RuleViolation("resident.purpose-note-missing");
        }
        if (reason.length() > LONGEST_NOTE) {
            throw new RuleViolation("resident.purpose-note-long");
        }
        return reason.isEmpty() ? purpose.code() : purpose.code() + " (" + reason + ")";
    }
}
