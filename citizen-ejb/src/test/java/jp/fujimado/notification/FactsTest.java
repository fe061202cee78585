package jp.fujimado.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.fujimado.shared.text.ReaderLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final String TEXT = "{{氏名}}さん、{{お子さん}}の{{期日}}{{そのほか}}";

    @ParameterizedTest
    @ValueSource(strings = {"😀 👨‍👩‍👧", "<script>alert(1)</script>", "$1 \\", "{{お子さん}}", "{{期日}}", "葛\udb40\udd00"})
    void a_value_stands_there_as_it_is(String name) {
        for (String value : new String[] {name, name.repeat(80)}) {
            Facts facts = new Facts(ReaderLanguage.JA, value, value, null);
            assertEquals(value + "さん、" + value + "の{{そのほか}}", facts.fill(TEXT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "さくらさん, さくら",
        "さくらさんと蓮さん, さくら and 蓮",
        "お子さん, your children",
        "さんさん, さん",
    })
    void english_knows_no_san(String child, String read) {
        assertEquals(
                "the check of " + read, new Facts(ReaderLanguage.EN, null, child, null).fill("the check of {{お子さん}}"));
        assertEquals(child, new Facts(ReaderLanguage.JA, null, child, null).fill("{{お子さん}}"));
    }

    @Test
    void a_day_is_written_as_the_reader_writes_it_and_what_is_missing_leaves_nothing() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        assertEquals("さん、の2027-03-01{{そのほか}}", new Facts(ReaderLanguage.EN, null, null, day).fill(TEXT));
        assertEquals("さん、の2027年3月1日（令和9年）{{そのほか}}", new Facts(ReaderLanguage.EASY, null, null, day).fill(TEXT));
    }
}
