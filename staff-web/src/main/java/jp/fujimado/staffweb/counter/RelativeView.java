package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.Relation;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.boundary.staff.StaffFamilyService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One relative of the person, new or to be changed. */
@Named
@RequestScoped
public class RelativeView {

    @Inject
    VisitView visit;

    @Inject
    StaffFamilyService family;

    @Inject
    @Param(name = "id")
    Long entry;

    private final Map<String, Object> form = new HashMap<>();

    @PostConstruct
    void load() {
        if (entry == null) {
            return;
        }
        FamilyRow row = family.rows(visit.id()).stream()
                .filter(one -> one.id() == entry)
                .findFirst()
                .orElseThrow(() -> new NotFound("shared.not-found"));
        form.put("relation", row.relation().name());
        form.put("familyName", row.familyName());
        form.put("givenName", row.givenName());
        form.put("familyKana", row.familyKana());
        form.put("givenKana", row.givenKana());
        form.put("birthDate", JapaneseDate.western(row.birthDate()));
        form.put("address", row.personAccount() == null ? row.address() : null);
    }

    public String save() {
        family.save(
                visit.id(),
                new SaveFamilyMember(
                        entry,
                        text("relation"),
                        text("familyName"),
                        text("givenName"),
                        text("familyKana"),
                        text("givenKana"),
                        text("birthDate"),
                        text("address")));
        Messages.create(Sentences.say("resident.family-saved")).flash().add();
        return visit.to("family");
    }

    private String text(String key) {
        Object value = form.get(key);
        return value == null ? "" : value.toString();
    }

    public boolean isNew() {
        return entry == null;
    }

    public Map<String, Object> getForm() {
        return form;
    }

    public Map<String, String> getRelations() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Relation relation : Relation.values()) {
            labels.put(relation.name(), Sentences.say("resident.relation." + relation));
        }
        return labels;
    }
}
