package jp.fujimado.resident;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import jp.fujimado.shared.text.ReaderLanguage;

/**
 * What the citizen master knows of a person (私の情報).
 *
 * @param sex null when not given
 * @param phone the first telephone number, digits and hyphens; null when not given
 * @param email the first address for notices; null when not given
 * @param interests codes of {@code city/interests.json}
 * @param language in which the person reads what the city sends
 * @param verification null while name, address, birth date and sex are only what the person says
 */
public record Profile(
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        OtherNames otherNames,
        LocalDate birthDate,
        Sex sex,
        Address address,
        String phone,
        String email,
        Set<String> interests,
        PreferredChannel channel,
        ReaderLanguage language,
        Verification verification)
        implements Serializable {

    public String fullName() {
        return familyName + " " + givenName;
    }

    public String fullKana() {
        return familyKana + " " + givenKana;
    }

    /**
     * This profile with the verification of the one before, if name, birth date, sex and address are still the same;
     * else without any. The same place stays written as it was (連結表記).
     */
    public Profile verifiedLike(Profile before) {
        boolean same = fullName().equals(before.fullName())
                && birthDate.equals(before.birthDate())
                && sex == before.sex()
                && address.isSamePlace(before.address());
        return with(
                address.isSamePlace(before.address()) ? before.address() : address,
                same ? before.verification() : null);
    }

    /** This profile with an empty address, if it has to be hidden. */
    public Profile withoutAddress(boolean hidden) {
        return hidden ? with(new Address("", "", null, "", "", ""), verification) : this;
    }

    private Profile with(Address place, Verification proof) {
        return new Profile(
                familyName,
                givenName,
                familyKana,
                givenKana,
                otherNames,
                birthDate,
                sex,
                place,
                phone,
                email,
                interests,
                channel,
                language,
                proof);
    }
}
