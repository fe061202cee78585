package jp.fujimado.identity.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Invented officials as a file for the directory; the same ones every time. */
public final class SampleOfficials {

    private static final int SEED = 150;
    private static final String START = "2026/4/1";

    private SampleOfficials() {}

    /**
     * A file of so many officials, spread over the departments; of each department the first one decides.
     *
     * @param names file with names of invented people
     */
    public static String csv(Path names, List<String> departments, int officials) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(names))) {
            JsonObject all = reader.readObject();
            JsonArray family = all.getJsonArray("family");
            List<JsonArray> given = List.of(all.getJsonArray("female"), all.getJsonArray("male"));
            Random random = new Random(SEED);
            StringBuilder csv = new StringBuilder(String.join(",", StaffCsv.COLUMNS)).append('\n');
            for (int i = 0; i < officials; i++) {
                JsonArray last = family.getJsonArray(random.nextInt(family.size()));
                JsonArray firsts = given.get(random.nextInt(2));
                JsonArray first = firsts.getJsonArray(random.nextInt(firsts.size()));
                csv.append("m%05d,%s %s,%s %s,m%05d@example.jp,%s,%s,%s,%n"
                        .formatted(
                                i,
                                last.getString(0),
                                first.getString(0),
                                last.getString(1),
                                first.getString(1),
                                i,
                                departments.get(i % departments.size()),
                                i < departments.size() ? "approver" : "assessor",
                                START));
            }
            return csv.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The names cannot be read: " + names, e);
        }
    }
}
