package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.citizenweb.CurrentSignIn;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.MandateRule;
import jp.fujimado.resident.MandateScope;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.shared.security.Behalf;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** Acting for others: who acts for me, for whom I act, and the code of an offer. */
@Named
@ViewScoped
public class MandatesView implements Serializable {

    private static final String PAGE = "/mypage/mandates.xhtml?faces-redirect=true";

    @Inject
    CitizenMandateService mandates;

    @Inject
    CurrentSignIn signIn;

    private List<MandateRow> rows;
    private List<MandateRule> rules;
    private String code;
    private MandateRow offered;

    @PostConstruct
    void load() {
        rows = mandates.mine();
        rules = mandates.rules();
    }

    /** Shows what the code offers. */
    public void look() {
        offered = null;
        offered = mandates.look(code);
    }

    public String accept() {
        mandates.accept(code);
        Messages.create(Sentences.say("resident.mandate-accepted-done")).flash().add();
        return PAGE;
    }

    public String end(long id) {
        mandates.end(id);
        Messages.create(Sentences.say("resident.mandate-ended-done")).flash().add();
        return PAGE;
    }

    public String act(long id) {
        Behalf behalf = mandates.begin(id);
        signIn.actBy(id, behalf.name());
        return "/mypage/acting.xhtml?faces-redirect=true";
    }

    /** Mandates by which I act for somebody. */
    public List<MandateRow> getReceived() {
        long own = mandates.account();
        return rows.stream().filter(row -> row.isAgent(own)).toList();
    }

    /** Mandates by which somebody acts for me or my child. */
    public List<MandateRow> getGiven() {
        long own = mandates.account();
        return rows.stream().filter(row -> !row.isAgent(own)).toList();
    }

    public String kind(MandateRow row) {
        return rule(row).label();
    }

    public String scopes(MandateRow row) {
        return rule(row).scopes().stream()
                .filter(scope -> row.scopes().contains(scope.code()))
                .map(MandateScope::label)
                .collect(Collectors.joining("、"));
    }

    private MandateRule rule(MandateRow row) {
        return rules.stream()
                .filter(rule -> rule.kind() == row.kind())
                .findFirst()
                .orElseThrow();
    }

    public MandateRow getOffered() {
        return offered;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
