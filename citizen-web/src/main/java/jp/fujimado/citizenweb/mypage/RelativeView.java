package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One relative, new or to be changed. */
@Named
@ViewScoped
public class RelativeView implements Serializable {

    @Inject
    CitizenFamilyService family;

    @Inject
    @Param(name = "id")
    Long id;

    private Long entry;
    private final Map<String, Object> form = new HashMap<>();

    @PostConstruct
    void load() {
        entry = id;
        if (entry == null) {
            return;
        }
        FamilyRow row = family.mine().stream()
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
        family.save(new SaveFamilyMember(
                entry,
                text("relation"),
                text("familyName"),
                text("givenName"),
                text("familyKana"),
                text("givenKana"),
                text("birthDate"),
                text("address")));
        Messages.create(Sentences.say("resident.family-saved")).flash().add();
        return "/mypage/family.xhtml?faces-redirect=true";
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
        return FamilyView.relations();
    }
}
