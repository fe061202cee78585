package jp.fujimado.resident.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.resident.Ages;
import jp.fujimado.shared.text.Kana;
import org.junit.jupiter.api.Test;

class SamplePeopleTest {

    private static final Path CONFIG = Path.of("../config");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static SamplePeople people() {
        AddressBook book = new AddressBook(CONFIG.resolve("city"));
        return new SamplePeople(CONFIG.resolve("sample-data/names.json"), List.copyOf(book.all()), TODAY);
    }

    private static List<SamplePerson> of(int households) {
        SamplePeople people = people();
        List<SamplePerson> all = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            all.addAll(people.household());
        }
        return all;
    }

    @Test
    void always_the_same_people() {
        assertEquals(of(500), of(500));
    }

    @Test
    void as_many_people_and_children_as_the_city_has() {
        List<SamplePerson> all = of(20_000);
        assertEquals(44_000, all.size(), 440);
        long minors =
                all.stream().filter(one -> Ages.isMinor(one.birthDate(), TODAY)).count();
        assertEquals(7_000, minors, 500);
        assertTrue(all.stream()
                .anyMatch(one ->
                        one.birthDate().getMonthValue() == 2 && one.birthDate().getDayOfMonth() == 29));
        assertTrue(all.stream().anyMatch(one -> one.familyName().length() == 80));
    }

    @Test
    void everybody_could_have_typed_this() {
        for (SamplePerson one : of(5_000)) {
            assertTrue(Kana.isKatakana(one.familyKana()) && Kana.isKatakana(one.givenKana()), one::toString);
            assertTrue(!one.birthDate().isAfter(TODAY), one::toString);
            assertTrue(one.isChild() || !Ages.isMinor(one.birthDate(), TODAY), one::toString);
        }
    }
}
