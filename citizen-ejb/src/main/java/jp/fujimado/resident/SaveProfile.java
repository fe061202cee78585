package jp.fujimado.resident;

import java.io.Serializable;
import java.util.Set;

/**
 * The profile as typed; nothing is normalised yet.
 *
 * @param sex code of {@link Sex}, or empty
 * @param channel name of a {@link PreferredChannel}; null means mail
 * @param language name of a {@link jp.fujimado.shared.text.ReaderLanguage}; null means Japanese
 */
public record SaveProfile(
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        OtherNames otherNames,
        String birthDate,
        String sex,
        TypedAddress address,
        String phone,
        String email,
        Set<String> interests,
        String channel,
        String language)
        implements Serializable {

    /** The same at another place. */
    public SaveProfile at(Address place) {
        return new SaveProfile(
                familyName,
                givenName,
                familyKana,
                givenKana,
                otherNames,
                birthDate,
                sex,
                new TypedAddress(place.postcode(), place.town(), place.district(), place.block(), place.building()),
                phone,
                email,
                interests,
                channel,
                language);
    }

    /** @param district chosen 地区; only asked where a town is split */
    public record TypedAddress(String postcode, String town, String district, String block, String building)
            implements Serializable {}
}
