package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.resident.Address;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.Interest;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.PreferredChannel;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.SaveProfile.TypedAddress;
import jp.fujimado.resident.Sex;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** Reads a typed profile: width and kana are brought into one form, names are kept exactly as typed. */
@ApplicationScoped
public class ProfileCheck {

    private static final int NAME_LIMIT = 80;
    private static final int LABEL_LIMIT = 20;
    private static final int OLDEST_AGE = 130;

    @Inject
    Towns towns;

    @Inject
    ResidentCatalogue catalogue;

    @Inject
    Clock clock;

    /**
     * The profile in stored form.
     *
     * @throws InvalidInput with one sentence per field
     */
    public Profile read(SaveProfile typed) {
        List<InputProblem> problems = new ArrayList<>();
        Profile profile = new Profile(
                name("familyName", typed.familyName(), problems),
                name("givenName", typed.givenName(), problems),
                kana("familyKana", typed.familyKana(), problems),
                kana("givenKana", typed.givenKana(), problems),
                otherNames(typed.otherNames(), problems),
                birthDate(typed.birthDate(), problems),
                Sex.ofCode(typed.sex()),
                address(typed.address(), problems),
                phone(typed.phone(), problems),
                email(typed.email(), problems),
                interests(typed.interests()),
                channel(typed.channel()),
                language(typed.language()),
                null);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return profile;
    }

    /** A number or address in stored form; {@code label} is null when there is none. */
    public record Contact(String value, String label) {}

    /**
     * Reads one number or address.
     *
     * @throws InvalidInput with one sentence per field
     */
    public Contact contact(ContactKind kind, String value, String label) {
        List<InputProblem> problems = new ArrayList<>();
        String field = kind == ContactKind.PHONE ? "phone" : "email";
        List<InputProblem> atContact = new ArrayList<>();
        String read = kind == ContactKind.PHONE ? phone(value, atContact) : email(value, atContact);
        if (read == null) {
            say(atContact, field, "missing");
        }
        atContact.forEach(problem -> problems.add(new InputProblem("contact", problem.sentence())));
        String called = optionalName("label", label, problems);
        if (called != null && TypedText.isLongerThan(LABEL_LIMIT, called)) {
            say(problems, "label", "too-long-label");
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Contact(read, called);
    }

    static String name(String field, String typed, List<InputProblem> problems) {
        String text = required(field, typed, problems);
        if (TypedText.hasUnusable(text) || TypedText.hasLineEnd(text)) {
            say(problems, field, "unusable");
        } else if (TypedText.isLongerThan(NAME_LIMIT, text)) {
            say(problems, field, "too-long");
        }
        return text;
    }

    static String kana(String field, String typed, List<InputProblem> problems) {
        String text = Kana.katakana(required(field, typed, problems));
        if (!text.isEmpty() && !Kana.isKatakana(text)) {
            say(problems, field, "not-katakana");
        } else if (TypedText.isLongerThan(NAME_LIMIT, text)) {
            say(problems, field, "too-long");
        }
        return text;
    }

    private static OtherNames otherNames(OtherNames typed, List<InputProblem> problems) {
        OtherNames names = typed == null ? OtherNames.NONE : typed;
        return new OtherNames(
                optionalName("formerFamilyName", names.formerFamilyName(), problems),
                optionalKana("formerFamilyKana", names.formerFamilyKana(), problems),
                optionalName("alias", names.alias(), problems),
                optionalKana("aliasKana", names.aliasKana(), problems));
    }

    private static String optionalName(String field, String typed, List<InputProblem> problems) {
        return TypedText.trimmed(orEmpty(typed)).isEmpty() ? null : name(field, typed, problems);
    }

    private static String optionalKana(String field, String typed, List<InputProblem> problems) {
        return TypedText.trimmed(orEmpty(typed)).isEmpty() ? null : kana(field, typed, problems);
    }

    private static PreferredChannel channel(String typed) {
        return Arrays.stream(PreferredChannel.values())
                .filter(channel -> channel.name().equals(typed))
                .findFirst()
                .orElse(PreferredChannel.MAIL);
    }

    private static ReaderLanguage language(String typed) {
        return Arrays.stream(ReaderLanguage.values())
                .filter(language -> language.name().equals(typed))
                .findFirst()
                .orElse(ReaderLanguage.JA);
    }

    LocalDate birthDate(String typed, List<InputProblem> problems) {
        String text = required("birthDate", typed, problems);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = JapaneseDate.parse(text);
            LocalDate today = LocalDate.now(clock);
            if (day.isAfter(today)) {
                say(problems, "birthDate", "future");
            } else if (day.isBefore(today.minusYears(OLDEST_AGE))) {
                say(problems, "birthDate", "too-old");
            }
            return day;
        } catch (UnreadableDate unreadable) {
            say(problems, "birthDate", "unreadable");
            return null;
        }
    }

    private Address address(TypedAddress typed, List<InputProblem> problems) {
        String postcode = Width.hyphens(Width.narrow(required("postcode", typed.postcode(), problems)))
                .replaceAll("[〒\\s-]", "");
        if (!postcode.isEmpty() && !postcode.matches("\\d{7}")) {
            say(problems, "postcode", "not-postcode");
        }
        String town = required("town", typed.town(), problems);
        String block = required("block", typed.block(), problems);
        if (TypedText.isLongerThan(NAME_LIMIT, block) || TypedText.hasUnusable(block)) {
            say(problems, "block", "too-long");
        }
        String building = TypedText.trimmed(orEmpty(typed.building()));
        if (TypedText.isLongerThan(NAME_LIMIT, building) || TypedText.hasUnusable(building)) {
            say(problems, "building", "too-long");
        }
        if (!town.isEmpty() && towns.town(town).isEmpty()) {
            say(problems, "town", "unknown-town");
        }
        return new Address(postcode, town, district(town, orEmpty(typed.district()), problems), block, building, null);
    }

    /** A district is chosen only where it does not follow from the town. */
    private String district(String town, String chosen, List<InputProblem> problems) {
        Optional<AddressBook.Town> known = towns.town(town);
        if (known.isEmpty()) {
            return null;
        }
        AddressBook.DistrictChoice choice = towns.districtsOf(town);
        if (!choice.preset().isEmpty()) {
            return choice.preset();
        }
        if (!choice.options().contains(chosen)) {
            say(problems, "district", "missing-district");
        }
        return chosen;
    }

    private static String phone(String typed, List<InputProblem> problems) {
        String text = Width.hyphens(Width.narrow(TypedText.trimmed(orEmpty(typed))));
        if (text.isEmpty()) {
            return null;
        }
        if (!text.replaceAll("[-()\\s]", "").matches("0\\d{9,10}")) {
            say(problems, "phone", "not-phone");
        }
        return text;
    }

    private static String email(String typed, List<InputProblem> problems) {
        String text = Width.narrow(TypedText.trimmed(orEmpty(typed)));
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > 254
                || !text.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,63}")) {
            say(problems, "email", "not-email");
        }
        return text;
    }

    private Set<String> interests(Set<String> chosen) {
        Set<String> known = new HashSet<>(chosen == null ? Set.of() : chosen);
        known.retainAll(catalogue.interests().stream().map(Interest::code).toList());
        return known;
    }

    private static String required(String field, String typed, List<InputProblem> problems) {
        String text = TypedText.trimmed(orEmpty(typed));
        if (text.isEmpty()) {
            say(problems, field, "missing");
        }
        return text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static void say(List<InputProblem> problems, String field, String what) {
        String label = Sentences.say("resident.field." + field);
        problems.add(new InputProblem(field, Sentences.say("resident.problem." + what, label)));
    }
}
