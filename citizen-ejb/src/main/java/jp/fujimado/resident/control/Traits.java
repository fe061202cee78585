package jp.fujimado.resident.control;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import jp.fujimado.resident.Address;
import jp.fujimado.resident.Likeness;
import jp.fujimado.resident.entity.Resident;

/**
 * What a person is compared by.
 *
 * @param address null while 支援措置 hides it: not even a likeness may tell where she lives
 */
record Traits(Resident person, Address address, Set<String> phones, Set<String> mails) {

    Set<Likeness> inCommonWith(Traits other) {
        Set<Likeness> common = EnumSet.noneOf(Likeness.class);
        add(common, Likeness.BIRTH_DATE, person.birthDate().equals(other.person.birthDate()));
        add(common, Likeness.KANA, person.kanaKey().equals(other.person.kanaKey()));
        add(common, Likeness.NAME, person.nameKey().equals(other.person.nameKey()));
        add(common, Likeness.GIVEN_NAME, person.givenKana().equals(other.person.givenKana()));
        add(common, Likeness.PHONE, !Collections.disjoint(phones, other.phones));
        add(common, Likeness.MAIL, !Collections.disjoint(mails, other.mails));
        add(common, Likeness.ADDRESS, address != null && other.address != null && address.isSamePlace(other.address));
        return common;
    }

    private static void add(Set<Likeness> common, Likeness one, boolean holds) {
        if (holds) {
            common.add(one);
        }
    }
}
