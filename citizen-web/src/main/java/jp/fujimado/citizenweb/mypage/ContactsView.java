package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.ContactRow;
import jp.fujimado.resident.boundary.citizen.CitizenContactService;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** The citizen's telephone numbers and mail addresses. */
@Named
@ViewScoped
public class ContactsView implements Serializable {

    @Inject
    CitizenContactService contacts;

    private List<ContactRow> rows;
    private final Map<Object, Object> codes = new HashMap<>();
    private String kind = ContactKind.MAIL.name();
    private String value;
    private String label;

    @PostConstruct
    void load() {
        rows = contacts.mine();
    }

    public String add() {
        contacts.add(kind, value, label);
        return done("resident.contact-added");
    }

    public String useFirst(long id) {
        contacts.useFirst(id);
        return done("resident.contact-first-done");
    }

    public String remove(long id) {
        contacts.remove(id);
        return done("resident.contact-removed");
    }

    public String send(long id) {
        contacts.sendCode(id);
        return done("resident.contact-code-sent");
    }

    public String verify(long id) {
        Object typed = codes.get(id);
        if (!contacts.verify(id, typed == null ? "" : typed.toString())) {
            throw new InvalidInput(
                    List.of(new InputProblem("code-" + id, Sentences.say("resident.contact-wrong-code"))));
        }
        return done("resident.contact-verified");
    }

    private static String done(String sentence) {
        Messages.create(Sentences.say(sentence)).flash().add();
        return "/mypage/contacts.xhtml?faces-redirect=true";
    }

    public Map<String, String> getKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(ContactKind.MAIL.name(), Sentences.say("resident.field.email"));
        kinds.put(ContactKind.PHONE.name(), Sentences.say("resident.field.phone"));
        return kinds;
    }

    public List<ContactRow> getRows() {
        return rows;
    }

    public Map<Object, Object> getCodes() {
        return codes;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
