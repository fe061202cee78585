package jp.fujimado.ui;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.Relation;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;

/** One relative as typed, new or to be changed. */
public class RelativeForm implements Serializable {

    private final Long entry;
    private final Map<String, Object> values = new HashMap<>();

    private RelativeForm(Long entry) {
        this.entry = entry;
    }

    public static RelativeForm empty() {
        return new RelativeForm(null);
    }

    /** The form with what is kept of the relative. */
    public static RelativeForm of(FamilyRow row) {
        RelativeForm form = new RelativeForm(row.id());
        form.values.put("relation", row.relation().name());
        form.values.put("familyName", row.familyName());
        form.values.put("givenName", row.givenName());
        form.values.put("familyKana", row.familyKana());
        form.values.put("givenKana", row.givenKana());
        form.values.put("birthDate", JapaneseDate.western(row.birthDate()));
        // A child with data of its own lives where its guardian lives.
        form.values.put("address", row.personAccount() == null ? row.address() : null);
        return form;
    }

    /** What is to be kept, exactly as it was typed. */
    public SaveFamilyMember typed() {
        return new SaveFamilyMember(
                entry,
                text("relation"),
                text("familyName"),
                text("givenName"),
                text("familyKana"),
                text("givenKana"),
                text("birthDate"),
                text("address"));
    }

    private String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }

    public boolean isNew() {
        return entry == null;
    }

    public Map<String, Object> getValues() {
        return values;
    }

    /** Labels by the names of the relations. */
    public Map<String, String> getRelations() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Relation relation : Relation.values()) {
            labels.put(relation.name(), Sentences.say("resident.relation." + relation));
        }
        return labels;
    }
}
