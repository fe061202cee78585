package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** Consent, purpose by purpose. */
@Named
@RequestScoped
public class ConsentView {

    @Inject
    CitizenConsentService consents;

    private List<ConsentRow> rows;
    private final Map<String, Object> chosen = new HashMap<>();

    @PostConstruct
    void load() {
        rows = consents.mine();
        rows.forEach(row -> chosen.put(row.purpose().code(), row.isGiven()));
    }

    public String save() {
        Set<String> purposes = chosen.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean profileIsNew = purposes.contains(ConsentPurpose.PROFILE)
                && rows.stream().noneMatch(row -> row.purpose().code().equals(ConsentPurpose.PROFILE) && row.isGiven());
        consents.choose(purposes);
        Messages.create(Sentences.say("resident.consents-saved")).flash().add();
        return profileIsNew ? "/mypage/profile.xhtml?faces-redirect=true" : "/mypage/index.xhtml?faces-redirect=true";
    }

    public List<ConsentRow> getRows() {
        return rows;
    }

    public Map<String, Object> getChosen() {
        return chosen;
    }
}
