package jp.fujimado.resident.control;

import java.time.LocalDate;
import jp.fujimado.resident.ResidentRow;

/** A person that a search found, with her address as it stands there. */
public record FoundResident(
        long id,
        long accountId,
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        LocalDate birthDate,
        LocalDate protectedUntil,
        String address) {

    /** Place of the person in the order of the list. */
    public String place() {
        return familyKana + givenKana + " " + id;
    }

    public boolean isProtected(LocalDate today) {
        return protectedUntil != null && !today.isAfter(protectedUntil);
    }

    /** The row for a page. */
    public ResidentRow row(boolean hidden, LocalDate today) {
        return new ResidentRow(
                accountId,
                familyName + " " + givenName,
                familyKana + " " + givenKana,
                birthDate,
                hidden ? null : address,
                isProtected(today));
    }
}
