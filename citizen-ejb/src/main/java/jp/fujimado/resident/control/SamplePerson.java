package jp.fujimado.resident.control;

import java.time.LocalDate;
import jp.fujimado.resident.Address;
import jp.fujimado.resident.Sex;

/** An invented person. */
public record SamplePerson(
        String familyName,
        String givenName,
        String familyKana,
        String givenKana,
        LocalDate birthDate,
        Sex sex,
        String relation,
        Address address,
        String phone,
        String mail) {

    boolean isChild() {
        return relation.equals("CHILD");
    }
}
