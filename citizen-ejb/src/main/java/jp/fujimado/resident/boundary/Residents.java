package jp.fujimado.resident.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.resident.BankDetails;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.Interest;
import jp.fujimado.resident.PersonGlance;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.ResidentCatalogue;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.resident.control.Towns;

/** The citizen master for the other domains; gives only what the person has agreed to keep there. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Residents {

    /** Items of a resident's record that can fill in a form field. */
    public static final Set<String> PREFILLS = Set.of(
            "resident.familyName",
            "resident.givenName",
            "resident.fullName",
            "resident.familyKana",
            "resident.givenKana",
            "resident.fullKana",
            "resident.birthDate",
            "resident.postcode",
            "resident.address",
            "resident.town",
            "resident.block",
            "resident.building",
            "resident.phone",
            "resident.email",
            "resident.bankName",
            "resident.branchName",
            "resident.accountKind",
            "resident.accountNumber",
            "resident.accountHolder");

    @Inject
    ResidentRegister register;

    @Inject
    ConsentBook consents;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    Towns towns;

    /** The profile, if the person keeps one here. */
    public Optional<Profile> profile(long accountId) {
        return register.profile(accountId);
    }

    /** Whether 支援措置 hides from the acting person where that one lives. */
    public boolean hidesAddress(long accountId) {
        return register.hidesAddress(accountId);
    }

    /** Whether the person has proved her identity by the card, and has changed nothing of it since. */
    public boolean isCardVerified(long accountId) {
        return register.profile(accountId).map(Profile::verification).isPresent();
    }

    /** Family and given name, if the person keeps a profile here. */
    public Optional<String> fullName(long accountId) {
        return register.fullName(accountId);
    }

    /** Name, district and interests, if the person keeps a profile here. */
    public Optional<PersonGlance> glance(long accountId) {
        return register.glance(accountId);
    }

    /** Label of an interest, for example 子育て; its code when the city has it no more. */
    public String interest(String code) {
        return catalogue.interest(code);
    }

    /** Every interest that a person can choose. */
    public List<Interest> interests() {
        return catalogue.interests();
    }

    /** Purposes of consent that cover notices to a choice of people. */
    public List<ConsentPurpose> announcementPurposes() {
        return catalogue.purposes().stream()
                .filter(ConsentPurpose::announcements)
                .toList();
    }

    /** The districts (地区) in the city's order. */
    public List<String> districts() {
        return towns.districts();
    }

    /** What a consent is about, by its code. */
    public String purpose(String code) {
        return consents.title(code);
    }

    /** The mail address that the person wants to be used first. */
    public Optional<String> mail(long accountId) {
        return register.profile(accountId).map(Profile::email);
    }

    /** Values for form fields by the codes of {@link #PREFILLS}; items that are not known are left out. */
    public Map<String, String> prefill(long accountId) {
        Map<String, String> values = new LinkedHashMap<>();
        register.profile(accountId).ifPresent(profile -> {
            values.put("resident.familyName", profile.familyName());
            values.put("resident.givenName", profile.givenName());
            values.put("resident.fullName", profile.fullName());
            values.put("resident.familyKana", profile.familyKana());
            values.put("resident.givenKana", profile.givenKana());
            values.put("resident.fullKana", profile.fullKana());
            values.put("resident.birthDate", profile.birthDate().toString());
            values.put("resident.postcode", hyphened(profile.address().postcode()));
            values.put("resident.address", profile.address().fullText());
            values.put("resident.town", profile.address().town());
            values.put("resident.block", profile.address().block());
            values.put("resident.building", profile.address().building());
            values.put("resident.phone", profile.phone());
            values.put("resident.email", profile.email());
        });
        register.bankDetails(accountId).ifPresent(bank -> {
            values.put("resident.bankName", bank.bankName());
            values.put("resident.branchName", bank.branchName());
            values.put("resident.accountKind", bank.kind());
            values.put("resident.accountNumber", bank.number());
            values.put("resident.accountHolder", bank.holderKana());
        });
        values.values().removeIf(value -> value == null || value.isEmpty());
        return values;
    }

    /** Keeps the account for the next application, if the person has agreed to that and keeps a profile. */
    public void keepBankDetails(long accountId, BankDetails details) {
        if (consents.isGiven(accountId, ConsentPurpose.BANK_ACCOUNT)) {
            register.keepBankDetails(accountId, details);
        }
    }

    private static String hyphened(String postcode) {
        return postcode.isEmpty() ? "" : postcode.substring(0, 3) + "-" + postcode.substring(3);
    }
}
