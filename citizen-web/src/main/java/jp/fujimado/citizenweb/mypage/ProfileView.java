package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.resident.Interest;
import jp.fujimado.resident.PreferredChannel;
import jp.fujimado.resident.Sex;
import jp.fujimado.resident.TownChoice;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** The citizen's own data (私の情報). */
@Named
@ViewScoped
public class ProfileView implements Serializable {

    @Inject
    CitizenProfileService profiles;

    private ProfileForm form;
    private TownChoice towns;
    private boolean bankKept;
    private boolean addressHidden;

    @PostConstruct
    void load() {
        form = profiles.profile().map(ProfileForm::of).orElseGet(ProfileForm::new);
        addressHidden = profiles.isAddressHidden();
        bankKept = profiles.bankDetails().isPresent();
        findTowns();
    }

    /** Called when the postcode or the town changes: fills the town, and offers districts where a town is split. */
    public void findTowns() {
        towns = profiles.towns(form.text("postcode"), form.text("town"));
        if (towns.towns().size() == 1) {
            form.getTexts().put("town", towns.towns().get(0));
        }
    }

    public String save() {
        findTowns();
        profiles.save(form.command());
        Messages.create(Sentences.say("resident.saved")).flash().add();
        return "/mypage/index.xhtml?faces-redirect=true";
    }

    public String eraseBank() {
        profiles.eraseBankDetails();
        Messages.create(Sentences.say("resident.bank-erased")).flash().add();
        return "/mypage/profile.xhtml?faces-redirect=true";
    }

    public Map<String, String> getInterestLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Interest interest : profiles.interests()) {
            labels.put(interest.code(), interest.label());
        }
        return labels;
    }

    public Map<String, String> getSexLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Sex sex : List.of(Sex.FEMALE, Sex.MALE, Sex.OTHER, Sex.UNKNOWN)) {
            labels.put(sex.code(), Sentences.say("resident.sex." + sex.code()));
        }
        return labels;
    }

    public Map<String, String> getChannelLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (PreferredChannel channel : PreferredChannel.values()) {
            labels.put(channel.name(), Sentences.say("resident.channel." + channel));
        }
        return labels;
    }

    public Map<String, String> getLanguageLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (ReaderLanguage language : ReaderLanguage.values()) {
            labels.put(language.name(), Sentences.say("resident.language." + language));
        }
        return labels;
    }

    public ProfileForm getForm() {
        return form;
    }

    public List<String> getTowns() {
        return towns.towns();
    }

    public List<String> getDistricts() {
        return towns.districts();
    }

    /** Whether somebody else acts who may not see where the person lives. */
    public boolean isAddressHidden() {
        return addressHidden;
    }

    public boolean isBankKept() {
        return bankKept;
    }
}
