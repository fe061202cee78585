package jp.fujimado.mypage.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.shared.csv.CsvSheet;
import jp.fujimado.shared.person.RecordSheet;

/** Everything held of a person: once as JSON for machines, once as CSV for spreadsheets. */
public final class RecordArchive {

    private RecordArchive() {}

    /**
     * The contents by the name of the file.
     *
     * @param at when it was made, for the JSON
     */
    public static Map<String, byte[]> texts(List<RecordSheet> sheets, String at) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        texts.put("fujimado.json", json(sheets, at));
        sheets.forEach(sheet -> texts.put(sheet.code() + ".csv", csv(sheet)));
        return texts;
    }

    private static byte[] csv(RecordSheet sheet) {
        CsvSheet csv = new CsvSheet().row(sheet.columns().toArray());
        sheet.rows().forEach(row -> csv.row(row.toArray()));
        return csv.bytes();
    }

    private static byte[] json(List<RecordSheet> sheets, String at) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        sheets.forEach(sheet -> all.add(json(sheet)));
        return Json.createObjectBuilder()
                .add("madeAt", at)
                .add("sheets", all)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder json(RecordSheet sheet) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (List<String> row : sheet.rows()) {
            JsonObjectBuilder cells = Json.createObjectBuilder();
            for (int i = 0; i < row.size(); i++) {
                String column = sheet.columns().get(i);
                if (row.get(i) == null) {
                    cells.addNull(column);
                } else {
                    cells.add(column, row.get(i));
                }
            }
            rows.add(cells);
        }
        return Json.createObjectBuilder()
                .add("code", sheet.code())
                .add("title", sheet.title())
                .add("origin", sheet.origin())
                .add("rows", rows);
    }
}
