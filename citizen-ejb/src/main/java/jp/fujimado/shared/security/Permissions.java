package jp.fujimado.shared.security;

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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.security.Actor.Assignment;

/** Which role holds which permission; data of the city in {@code city/roles.json}. What is not granted is denied. */
@ApplicationScoped
public class Permissions {

    private Map<String, Role> roles = Map.of();

    /** A role and what it may do. */
    public record Role(String code, String label, Set<String> permissions) {}

    @PostConstruct
    void load() {
        roles = read(Path.of(Setting.CONFIG_DIR.value(), "city", "roles.json"));
    }

    static Map<String, Role> read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            Map<String, Role> read = new HashMap<>();
            JsonObject all = reader.readObject().getJsonObject("roles");
            all.forEach((code, value) -> {
                JsonObject role = value.asJsonObject();
                Set<String> permissions = new HashSet<>();
                for (JsonString permission : role.getJsonArray("permissions").getValuesAs(JsonString.class)) {
                    permissions.add(permission.getString());
                }
                read.put(code, new Role(code, role.getString("label"), Set.copyOf(permissions)));
            });
            return Map.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException("The permission table cannot be read: " + file, e);
        }
    }

    public boolean allowed(Actor actor, String permission) {
        if (granted("everyone", permission)) {
            return true;
        }
        return switch (actor.kind()) {
            case ANONYMOUS -> false;
            case CITIZEN -> granted("citizen", permission) && (actor.behalf() == null || covers(actor, permission));
            case SYSTEM -> granted("system", permission);
            case STAFF ->
                granted("staff", permission) || !departments(actor, permission).isEmpty();
        };
    }

    /** Who acts for another may do what the mandate covers, and what belongs to her own login. */
    private boolean covers(Actor agent, String permission) {
        return agent.behalf().permissions().contains(permission) || granted("agent", permission);
    }

    /** Departments in which an official holds the permission; the scope of every list and of every case. */
    public Set<String> departments(Actor actor, String permission) {
        Set<String> departments = new TreeSet<>();
        for (Assignment assignment : actor.assignments()) {
            if (granted(assignment.role(), permission)) {
                departments.add(assignment.department());
            }
        }
        return departments;
    }

    /** Label of a role for people, for example 審査担当; the code itself when it is not in the table. */
    public String label(String role) {
        Role found = roles.get(role);
        return found == null ? role : found.label();
    }

    /** Codes of all roles. */
    public Set<String> roles() {
        return roles.keySet();
    }

    /** Codes of the roles that an official can be given; the others belong to a kind of actor. */
    public Set<String> assignable() {
        Set<String> codes = new TreeSet<>(roles.keySet());
        codes.removeAll(Set.of("everyone", "citizen", "agent", "staff", "system"));
        return codes;
    }

    /** Codes of the roles that hold the permission. */
    public Set<String> rolesWith(String permission) {
        return roles.keySet().stream()
                .filter(role -> granted(role, permission))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean granted(String role, String permission) {
        Role found = roles.get(role);
        return found != null && found.permissions().contains(permission);
    }
}
