package jp.fujimado.resident;

import java.io.Serializable;
import java.util.Set;

/** The profile as typed; nothing is normalised yet. */
public record SaveProfile(
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        String birthDate,
        TypedAddress address,
        String phone,
        String email,
        Set<String> interests)
        implements Serializable {

    /** @param district chosen 地区; only asked where a town is split */
    public record TypedAddress(String postcode, String town, String district, String block, String building)
            implements Serializable {}
}
