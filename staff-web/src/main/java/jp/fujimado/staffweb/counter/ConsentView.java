package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.ConsentWay;
import jp.fujimado.resident.boundary.staff.StaffConsentService;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** Consents of the person, purpose by purpose, with the texts that are shown or read to her. */
@Named
@RequestScoped
public class ConsentView {

    @Inject
    VisitView visit;

    @Inject
    StaffConsentService consents;

    private List<ConsentRow> rows;
    private final Map<String, Object> chosen = new HashMap<>();
    private String way;

    @PostConstruct
    void load() {
        rows = consents.rows(visit.id());
        rows.forEach(row -> chosen.put(row.purpose().code(), row.isGiven()));
    }

    public String save() {
        Set<String> purposes = chosen.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean goesOn = consents.choose(visit.id(), purposes, way);
        Messages.create(Sentences.say(goesOn ? "resident.consent-entered.done" : "resident.consent-entered.gone"))
                .flash()
                .add();
        return goesOn ? visit.to("consents") : "/resident/search.xhtml?faces-redirect=true";
    }

    /** Value to label of the ways in which a text can be made known. */
    public static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        for (ConsentWay one : ConsentWay.values()) {
            ways.put(one.name(), Sentences.say(one.messageKey()));
        }
        return ways;
    }

    public Map<String, String> getWays() {
        return ways();
    }

    public List<ConsentRow> getRows() {
        return rows;
    }

    public Map<String, Object> getChosen() {
        return chosen;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }
}
