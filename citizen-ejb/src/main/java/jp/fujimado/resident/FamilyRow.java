package jp.fujimado.resident;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A relative as the person sees her (家族).
 *
 * @param personAccount account of the relative's own data; null when there are none here
 * @param address in one line; null when it is hidden
 * @param addressHidden whether the address is hidden by 支援措置
 * @param guarded whether the person may act for her as guardian today
 * @param origin who entered her
 */
public record FamilyRow(
        long id,
        Long personAccount,
        Relation relation,
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        LocalDate birthDate,
        String address,
        boolean addressHidden,
        boolean guarded,
        Origin origin)
        implements Serializable {

    public String fullName() {
        return familyName + " " + givenName;
    }

    public boolean isByOfficial() {
        return origin == Origin.STAFF;
    }

    public boolean isChild() {
        return relation == Relation.CHILD;
    }
}
