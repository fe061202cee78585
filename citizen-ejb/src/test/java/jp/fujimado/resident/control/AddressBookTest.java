package jp.fujimado.resident.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fujimado.resident.control.AddressBook.DistrictChoice;
import jp.fujimado.resident.control.AddressBook.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBookTest {

    private final AddressBook book = new AddressBook(Path.of("..", "config", "city"));

    @ParameterizedTest
    @ValueSource(strings = {"251-0001", "2510001", "２５１－０００１", "２５１０００１", "〒251-0001", "251ー0001", " 251 0001 "})
    void finds_the_towns_of_a_postcode(String typed) {
        assertEquals(
                List.of("西富", "西富一丁目", "西富二丁目"),
                book.townsAt(typed).stream().map(Town::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100-0001", "251", "251-00011", "藤沢"})
    void finds_nothing_elsewhere(String typed) {
        assertEquals(List.of(), book.townsAt(typed));
    }

    @Test
    void does_not_mix_towns_whose_names_begin_alike() {
        assertTrue(
                book.townsAt("251-0047").stream().allMatch(town -> town.name().matches("辻堂[一二三四五六]丁目")));
        assertEquals(6, book.townsAt("251-0047").size());
    }

    @Test
    void presets_the_district_of_a_town_that_lies_in_one() {
        DistrictChoice choice = book.districtsOf("湘南台一丁目");
        assertEquals("湘南台", choice.preset());
        assertEquals(13, choice.options().size());
    }

    @Test
    void lets_the_resident_choose_where_a_town_is_split() {
        assertEquals(new DistrictChoice(List.of("村岡", "藤沢"), ""), book.districtsOf("大鋸"));
        assertEquals("", book.districtsOf("石川三丁目").preset());
    }

    @Test
    void offers_all_districts_where_only_one_part_is_known() {
        assertEquals(new DistrictChoice(book.districts(), ""), book.districtsOf("白旗一丁目"));
        assertEquals(new DistrictChoice(book.districts(), ""), book.districtsOf("知らない町"));
        assertEquals(13, book.districts().size());
    }

    @Test
    void refuses_a_district_that_does_not_exist(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("districts.txt"), "藤沢\n");
        Files.writeString(
                folder.resolve("towns.csv"),
                "town,postcode,districts,split,confidence\n朝日町,251-0054,ふじさわ,no,sourced\n");
        IllegalStateException broken = assertThrows(IllegalStateException.class, () -> new AddressBook(folder));
        assertTrue(broken.getMessage().contains("朝日町"));
    }
}
