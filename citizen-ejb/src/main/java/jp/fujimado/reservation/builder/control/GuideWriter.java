package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import jp.fujimado.shared.text.Kana;

/** 説明: what people read before they book. */
final class GuideWriter implements PartWriter {

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        JsonObject guide = DraftJson.section(slice, "guide");
        Map<String, List<String>> shown = PartWriter.texts(
                List.of("title", "kana", "lead", "description", "bring", "words"), name -> DraftJson.text(guide, name));
        shown.put("department", List.of(DraftJson.text(slice, "department")));
        shown.put("lifeEvents", DraftJson.texts(guide, "lifeEvents"));
        return shown;
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        JsonObject guide = DraftJson.section(slice, "guide");
        guide = DraftJson.with(guide, "title", typed.text("title", 60));
        guide = DraftJson.with(guide, "kana", kana(typed));
        guide = DraftJson.with(guide, "lead", typed.text("lead", 120));
        guide = DraftJson.with(guide, "description", typed.text("description", 2000));
        guide = DraftJson.with(guide, "bring", typed.lines("bring", 100));
        guide = DraftJson.with(
                guide,
                "lifeEvents",
                typed.chosen("lifeEvents", around.names().lifeEvents().keySet()));
        guide = DraftJson.with(guide, "words", typed.lines("words", 40));
        List<String> department = typed.neededChoice("department", around.departments());
        JsonObject changed = DraftJson.with(slice, "guide", guide);
        return department.isEmpty() ? changed : DraftJson.with(changed, "department", department.get(0));
    }

    private static String kana(Typed typed) {
        String kana = Kana.katakana(typed.text("kana", 80));
        if (!kana.isEmpty() && !Kana.isKatakana(kana)) {
            typed.problem("kana", "category.typed.kana");
        }
        return kana;
    }
}
