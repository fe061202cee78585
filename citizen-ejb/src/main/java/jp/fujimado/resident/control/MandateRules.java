package jp.fujimado.resident.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateRule;
import jp.fujimado.resident.MandateScope;
import jp.fujimado.shared.config.Setting;

/** Kinds of mandate and what each may cover, data of the city in {@code city/mandates.json}. */
@ApplicationScoped
public class MandateRules {

    private Map<MandateKind, MandateRule> rules = Map.of();

    @PostConstruct
    void load() {
        rules = read(Path.of(Setting.CONFIG_DIR.value(), "city", "mandates.json"));
    }

    /** Every kind of the file; a scope that the file does not explain is an error. */
    static Map<MandateKind, MandateRule> read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject all = reader.readObject();
            Map<String, MandateScope> scopes = new HashMap<>();
            for (JsonObject row : all.getJsonArray("scopes").getValuesAs(JsonObject.class)) {
                scopes.put(
                        row.getString("code"),
                        new MandateScope(
                                row.getString("code"), row.getString("label"), Set.copyOf(texts(row, "permissions"))));
            }
            Map<MandateKind, MandateRule> rules = new LinkedHashMap<>();
            for (JsonObject row : all.getJsonArray("kinds").getValuesAs(JsonObject.class)) {
                MandateRule rule = rule(row, scopes);
                rules.put(rule.kind(), rule);
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException("The rules of mandates cannot be read: " + file, e);
        }
    }

    private static MandateRule rule(JsonObject row, Map<String, MandateScope> scopes) {
        List<String> codes = texts(row, "scopes");
        if (!scopes.keySet().containsAll(codes)) {
            throw new IllegalStateException("mandates.json: unknown scope in " + codes);
        }
        return new MandateRule(
                MandateKind.valueOf(row.getString("code")),
                row.getString("label"),
                row.getString("text"),
                row.getInt("longestMonths"),
                codes.stream().map(scopes::get).toList());
    }

    private static List<String> texts(JsonObject row, String key) {
        return row.getJsonArray(key).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    public List<MandateRule> all() {
        return List.copyOf(rules.values());
    }

    public MandateRule of(MandateKind kind) {
        return rules.get(kind);
    }

    /** Permissions that these scopes stand for, as far as the kind still allows them. */
    public Set<String> permissions(MandateKind kind, Set<String> scopes) {
        Set<String> permissions = new HashSet<>();
        of(kind).scopes().stream()
                .filter(scope -> scopes.contains(scope.code()))
                .forEach(scope -> permissions.addAll(scope.permissions()));
        return Set.copyOf(permissions);
    }
}
