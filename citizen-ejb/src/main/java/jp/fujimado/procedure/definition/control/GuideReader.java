package jp.fujimado.procedure.definition.control;

import java.util.List;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.procedure.definition.ProcedureGuide;
import jp.fujimado.procedure.definition.ProcedureGuide.Facts;
import jp.fujimado.procedure.definition.ProcedureGuide.Finding;
import jp.fujimado.procedure.definition.ProcedureGuide.Note;
import jp.fujimado.procedure.definition.ProcedureGuide.Source;
import jp.fujimado.shared.json.JsonSection;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** Reads {@code procedure.json}: identity and everything the start page says. */
final class GuideReader {

    private static final String CARD = "card";
    private static final int LARGEST_VERSION = 9999;

    private final JsonSection json;
    private final KnownCodes known;

    GuideReader(JsonSection json, KnownCodes known) {
        this.json = json;
        this.known = known;
    }

    DefinitionId id() {
        String code = json.text("code");
        if (!code.isEmpty() && !code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            json.problem("code", "'" + code + "' must be lower-case words with hyphens");
        }
        return new DefinitionId(code, (int) json.number("version", 1, LARGEST_VERSION));
    }

    ProcedureGuide guide() {
        String title = json.text("title");
        String kana = json.text("kana");
        if (!kana.isEmpty() && !Kana.isKatakana(kana)) {
            json.problem("kana", "must be full-width katakana");
        }
        String lead = json.text("lead");
        String department = json.text("department");
        Codes.require(json, "department", department, known.departments());
        ProcedureGuide guide =
                new ProcedureGuide(title, kana, lead, department, facts(), notes(), finding(), source(), cardNeeded());
        json.nothingElse();
        return guide;
    }

    /** How surely the city must know who applies; by default as surely as any login says. */
    private boolean cardNeeded() {
        String assurance = json.optionalText("assurance");
        if (!assurance.isEmpty() && !assurance.equals(CARD)) {
            json.problem("assurance", "'" + assurance + "' must be '" + CARD + "' or left out");
        }
        return assurance.equals(CARD);
    }

    private Facts facts() {
        JsonSection section = json.section("facts");
        Facts facts = new Facts(
                section.lines("who"),
                section.optionalLines("benefit"),
                section.texts("needs"),
                section.text("time"),
                section.lines("deadline"),
                section.text("cost"),
                section.lines("after"));
        section.nothingElse();
        return facts;
    }

    private List<Note> notes() {
        return json.optionalSections("notes").stream()
                .map(section -> {
                    Note note = new Note(section.text("title"), section.lines("text"));
                    section.nothingElse();
                    return note;
                })
                .toList();
    }

    private Finding finding() {
        List<String> events = json.texts("lifeEvents");
        for (int i = 0; i < events.size(); i++) {
            Codes.require(json, "lifeEvents/" + i, events.get(i), known.lifeEvents());
        }
        return new Finding(json.texts("keywords"), events);
    }

    private Source source() {
        String checkedOn = json.text("checkedOn");
        String day = "";
        if (!checkedOn.isEmpty()) {
            try {
                day = JapaneseDate.parse(checkedOn).toString();
            } catch (UnreadableDate unreadable) {
                json.problem("checkedOn", "'" + checkedOn + "' is not a day: " + unreadable.reason());
            }
        }
        return new Source(json.optionalText("legalName"), json.optionalText("legalBasis"), json.text("source"), day);
    }
}
