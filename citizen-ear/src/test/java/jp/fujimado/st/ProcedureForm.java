package jp.fujimado.st;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fills in the form of any procedure package, knowing nothing but the package itself. */
final class ProcedureForm {

    private static final Map<String, String> BY_TYPE = Map.of(
            "text", "藤沢",
            "textarea", "よろしくお願いします。",
            "kana", "フジサワ",
            "postcode", "251-0054",
            "phone", "0466-25-1111",
            "email", "citizen@example.jp",
            "bankName", "ふじ信用金庫",
            "bankBranch", "001",
            "bankNumber", "0123456",
            "bankHolder", "フジサワ ハナコ");

    private final String code;
    private final List<JsonObject> pages;

    private ProcedureForm(String code) {
        this.code = code;
        try (JsonReader form =
                Json.createReader(Files.newBufferedReader(folder().resolve(code).resolve("form.json")))) {
            pages = form.readObject().getJsonArray("pages").getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProcedureForm of(String code) {
        return new ProcedureForm(code);
    }

    /** Codes of all packages that the city ships. */
    static Stream<String> shipped() {
        try (Stream<Path> folders = Files.list(folder())) {
            return folders
                    .filter(Files::isDirectory)
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("city.root"), "config/procedures");
    }

    /** Goes from the first page to the check page, of either portal. */
    void fill(Citizen citizen) {
        for (int answered = 0; !citizen.page().url().contains("/check.xhtml"); answered++) {
            if (answered > pages.size()) {
                throw new AssertionError(code + " does not get past " + citizen.heading() + ": " + citizen.problems());
            }
            fillPage(citizen);
            citizen.next();
        }
    }

    /** Answers what the shown page asks and is not yet answered. */
    void fillPage(Citizen citizen) {
        Page page = citizen.page();
        JsonObject shown = pages.stream()
                .filter(one -> isShown(page, one))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " has no page " + citizen.heading()));
        for (JsonObject field : shown.getJsonArray("fields").getValuesAs(JsonObject.class)) {
            Locator place = page.locator("[id='" + field.getString("key") + "-field']");
            if (place.isVisible()) {
                answer(place, field);
            }
        }
    }

    private static boolean isShown(Page page, JsonObject one) {
        return page.locator("h1").textContent().strip().equals(one.getString("title"))
                && one.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                        .allMatch(field -> page.locator("[id='" + field.getString("key") + "-field']")
                                        .count()
                                == 1);
    }

    private static void answer(Locator place, JsonObject field) {
        switch (field.getString("type")) {
            case "radio", "bankKind" ->
                place.locator("input[type=radio]").first().check();
            case "checks", "check" ->
                place.locator("input[type=checkbox]").first().check();
            case "select" ->
                place.locator("select")
                        .selectOption(
                                field.getJsonArray("options").getJsonObject(0).getString("value"));
            case "file" -> {}
            default -> {
                Locator input = place.locator("input, textarea").first();
                if (input.inputValue().isEmpty()) {
                    input.fill(text(field));
                }
            }
        }
    }

    private static String text(JsonObject field) {
        return switch (field.getString("type")) {
            case "date" -> day(field).toString();
            case "number" -> String.valueOf(limits(field).getInt("min", 1));
            default -> BY_TYPE.get(field.getString("type"));
        };
    }

    private static LocalDate day(JsonObject field) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        String earliest = bound(limits(field).get("earliest"));
        return earliest.startsWith("today+") || earliest.startsWith("answer:") ? today.plusDays(40) : today;
    }

    private static String bound(JsonValue limit) {
        if (limit == null) {
            return "";
        }
        return limit.getValueType() == JsonValue.ValueType.OBJECT
                ? limit.asJsonObject().getString("value")
                : limit.toString().replace("\"", "");
    }

    private static JsonObject limits(JsonObject field) {
        return field.containsKey("limits") ? field.getJsonObject("limits") : JsonValue.EMPTY_JSON_OBJECT;
    }
}
