package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.MandateRule;
import jp.fujimado.resident.MandateScope;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.shared.text.Sentences;

/** Asking somebody to act for me or for my child; the code is shown once. */
@Named
@ViewScoped
public class MandateOfferView implements Serializable {

    @Inject
    CitizenMandateService mandates;

    private Map<String, String> people;
    private List<MandateRule> rules;
    private String person;
    private String kind;
    private List<String> scopes = new ArrayList<>();
    private String endsOn;
    private String code;

    @PostConstruct
    void load() {
        people = new LinkedHashMap<>();
        people.put(String.valueOf(mandates.account()), Sentences.say("resident.mandate-myself"));
        mandates.children()
                .forEach(child -> people.put(
                        String.valueOf(child.personAccount()),
                        Sentences.say("resident.mandate-child", child.fullName())));
        person = String.valueOf(mandates.account());
        rules = mandates.rules();
    }

    public void offer() {
        code = mandates.offer(new MandateOffer(
                person == null ? mandates.account() : Long.parseLong(person), kind, new HashSet<>(scopes), endsOn));
    }

    /** Every scope of every kind; what a kind does not allow is left out when it is offered. */
    public Map<String, String> getScopeLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        rules.forEach(rule -> rule.scopes().forEach(scope -> labels.put(scope.code(), label(scope))));
        return labels;
    }

    private String label(MandateScope scope) {
        List<String> kinds = rules.stream()
                .filter(rule -> rule.scopes().contains(scope))
                .map(MandateRule::label)
                .toList();
        return kinds.size() == rules.size()
                ? scope.label()
                : Sentences.say("resident.mandate-only", scope.label(), String.join("、", kinds));
    }

    public Map<String, String> getKindLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> people.size() > 1 || rule.kind() != MandateKind.GUARDIAN)
                .forEach(rule -> labels.put(rule.kind().name(), rule.label() + "：" + rule.text()));
        return labels;
    }

    public Map<String, String> getPeople() {
        return people;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes == null ? new ArrayList<>() : scopes;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    public String getCode() {
        return code;
    }
}
