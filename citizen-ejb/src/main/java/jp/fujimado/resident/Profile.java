package jp.fujimado.resident;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a person says of herself (私の情報).
 *
 * @param phone digits and hyphens; null when not given
 * @param email address for notices; null when not given
 * @param interests codes of {@code city/interests.json}
 */
public record Profile(
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        LocalDate birthDate,
        Address address,
        String phone,
        String email,
        Set<String> interests)
        implements Serializable {

    public String fullName() {
        return familyName + " " + givenName;
    }

    public String fullKana() {
        return familyKana + " " + givenKana;
    }
}
