package jp.fujimado.staffweb.resident;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.SaveProfile.TypedAddress;
import jp.fujimado.resident.TownChoice;
import jp.fujimado.resident.boundary.staff.StaffCorrectionService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** A person's data, corrected for her by an official. */
@Named
@ViewScoped
public class CorrectView implements Serializable {

    @Inject
    StaffCorrectionService corrections;

    @Inject
    CurrentLook look;

    @Inject
    @Param(name = "account")
    Long asked;

    private Long account;
    private Profile profile;
    private final Map<String, String> form = new HashMap<>();
    private TownChoice towns;
    private String hindrance;

    @PostConstruct
    void load() {
        if (asked == null) {
            throw new NotFound("shared.not-found");
        }
        account = asked;
        try {
            profile = corrections.profile(account, look.look());
        } catch (RuleViolation notHere) {
            hindrance = Sentences.say(notHere.messageKey());
            return;
        }
        form.put("familyName", profile.familyName());
        form.put("givenName", profile.givenName());
        form.put("familyKana", profile.familyKana());
        form.put("givenKana", profile.givenKana());
        form.put("birthDate", JapaneseDate.western(profile.birthDate()));
        form.put("postcode", profile.address().postcode());
        form.put("town", profile.address().town());
        form.put("district", profile.address().district());
        form.put("block", profile.address().block());
        form.put("building", profile.address().building());
        form.put("phone", profile.phone());
        form.put("email", profile.email());
        findTowns();
    }

    private void findTowns() {
        towns = corrections.towns(text("postcode"), text("town"));
    }

    public String save() {
        findTowns();
        OtherNames names = profile.otherNames();
        SaveProfile typed = new SaveProfile(
                text("familyName"),
                text("givenName"),
                text("familyKana"),
                text("givenKana"),
                names,
                text("birthDate"),
                profile.sex() == null ? "" : profile.sex().code(),
                new TypedAddress(text("postcode"), text("town"), text("district"), text("block"), text("building")),
                text("phone"),
                text("email"),
                profile.interests(),
                profile.channel().name(),
                profile.language().name());
        try {
            corrections.save(account, typed, form.get("reason"));
        } catch (RuleViolation refused) {
            Messages.create(Sentences.say(refused.messageKey(), refused.arguments()))
                    .error()
                    .add();
            return null;
        }
        Messages.create(Sentences.say("resident.correction-saved")).flash().add();
        return "/resident/resident.xhtml?faces-redirect=true&account=" + account;
    }

    private String text(String key) {
        String value = form.get(key);
        return value == null ? "" : value;
    }

    public Map<String, String> getForm() {
        return form;
    }

    public Long getAccount() {
        return account;
    }

    /** Districts to choose from, where the town is split. */
    public List<String> getDistricts() {
        return towns.districts();
    }

    /** Why this official cannot correct it; null when she can. */
    public String getHindrance() {
        return hindrance;
    }
}
