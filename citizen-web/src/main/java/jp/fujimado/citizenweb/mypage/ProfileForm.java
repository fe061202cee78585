package jp.fujimado.citizenweb.mypage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.SaveProfile.TypedAddress;
import jp.fujimado.shared.time.JapaneseDate;

/** The profile as it is typed on the page, by field key. */
public class ProfileForm implements Serializable {

    private final Map<String, Object> texts = new HashMap<>();
    private List<String> interests = new ArrayList<>();

    static ProfileForm of(Profile profile) {
        ProfileForm form = new ProfileForm();
        form.texts.put("familyName", profile.familyName());
        form.texts.put("givenName", profile.givenName());
        form.texts.put("familyKana", profile.familyKana());
        form.texts.put("givenKana", profile.givenKana());
        form.texts.put("formerFamilyName", profile.otherNames().formerFamilyName());
        form.texts.put("formerFamilyKana", profile.otherNames().formerFamilyKana());
        form.texts.put("alias", profile.otherNames().alias());
        form.texts.put("aliasKana", profile.otherNames().aliasKana());
        form.texts.put("sex", profile.sex() == null ? "" : profile.sex().code());
        form.texts.put("channel", profile.channel().name());
        form.texts.put("language", profile.language().name());
        form.texts.put("birthDate", JapaneseDate.western(profile.birthDate()));
        String postcode = profile.address().postcode();
        form.texts.put("postcode", postcode.isEmpty() ? "" : postcode.substring(0, 3) + "-" + postcode.substring(3));
        form.texts.put("town", profile.address().town());
        form.texts.put("district", profile.address().district());
        form.texts.put("block", profile.address().block());
        form.texts.put("building", profile.address().building());
        form.texts.put("phone", profile.phone());
        form.texts.put("email", profile.email());
        form.interests = new ArrayList<>(profile.interests());
        return form;
    }

    SaveProfile command() {
        TypedAddress address =
                new TypedAddress(text("postcode"), text("town"), text("district"), text("block"), text("building"));
        return new SaveProfile(
                text("familyName"),
                text("givenName"),
                text("familyKana"),
                text("givenKana"),
                new OtherNames(text("formerFamilyName"), text("formerFamilyKana"), text("alias"), text("aliasKana")),
                text("birthDate"),
                text("sex"),
                address,
                text("phone"),
                text("email"),
                new HashSet<>(interests),
                text("channel"),
                text("language"));
    }

    String text(String key) {
        Object value = texts.get(key);
        return value == null ? "" : value.toString();
    }

    public Map<String, Object> getTexts() {
        return texts;
    }

    public List<String> getInterests() {
        return interests;
    }

    public void setInterests(List<String> interests) {
        this.interests = interests == null ? new ArrayList<>() : interests;
    }
}
