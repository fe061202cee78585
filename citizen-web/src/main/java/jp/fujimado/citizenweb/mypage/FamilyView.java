package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.fujimado.resident.Ages;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.Relation;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** The relatives that the citizen keeps here. */
@Named
@ViewScoped
public class FamilyView implements Serializable {

    @Inject
    CitizenFamilyService family;

    @Inject
    transient Clock clock;

    private List<FamilyRow> rows;
    private boolean consented;
    private boolean profileKept;

    @PostConstruct
    void load() {
        consented = family.isConsented();
        profileKept = family.isProfileKept();
        rows = family.mine();
    }

    public String remove(long id) {
        family.remove(id);
        Messages.create(Sentences.say("resident.family-removed")).flash().add();
        return "/mypage/family.xhtml?faces-redirect=true";
    }

    public String age(FamilyRow row) {
        return age(row, LocalDate.now(clock));
    }

    /** Age in words: years, for small children with months. */
    static String age(FamilyRow row, LocalDate today) {
        Period age = Ages.at(row.birthDate(), today);
        return age.getYears() < 3 ? age.getYears() + "歳" + age.getMonths() + "か月" : age.getYears() + "歳";
    }

    static String label(Relation relation) {
        return Sentences.say("resident.relation." + relation);
    }

    public String relation(FamilyRow row) {
        return label(row.relation());
    }

    public List<FamilyRow> getRows() {
        return rows;
    }

    public boolean isConsented() {
        return consented;
    }

    public boolean isProfileKept() {
        return profileKept;
    }
}
