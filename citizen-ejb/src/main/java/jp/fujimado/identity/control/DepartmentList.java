package jp.fujimado.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.identity.Department;
import jp.fujimado.shared.config.Setting;

/** The departments (課) of {@code city/departments.json}. */
@ApplicationScoped
public class DepartmentList {

    private Map<String, Department> departments = Map.of();

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "departments.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            Map<String, Department> read = new LinkedHashMap<>();
            for (JsonObject row :
                    reader.readObject().getJsonArray("departments").getValuesAs(JsonObject.class)) {
                Department department =
                        new Department(row.getString("code"), row.getString("name"), row.getString("phone", ""));
                read.put(department.code(), department);
            }
            departments = read;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of departments cannot be read: " + file, e);
        }
    }

    public Map<String, Department> all() {
        return departments;
    }
}
