package jp.fujimado.procedure.definition.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureSearchTest {

    private static ProcedureSearch search;

    @BeforeAll
    static void index() throws IOException {
        try (Reader synonyms = Files.newBufferedReader(Path.of("..", "config", "city", "synonyms.txt"))) {
            search = new ProcedureSearch(synonyms);
        }
        search.index(new PackageReader(ShippedPackages.KNOWN)
                .readAll(ShippedPackages.FOLDER).stream()
                        .map(ProcedurePackage::definition)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "妊婦",
                "妊娠",
                "妊娠した",
                "支援給付",
                "にんぷ",
                "ニンプ",
                "ﾆﾝﾌﾟ",
                "シエン",
                "しえん",
                "きゅうふ",
                "赤ちゃん",
                "あかちゃん",
                "赤ちゃんが生まれた",
                "お金",
                "おかね",
                "５万円",
                "ふたご",
                "流産",
                "母子手帳",
                "妊",
                "妊婦の",
                "支援給",
                "にん"
            })
    void finds_the_support_for_pregnant_people(String typed) {
        List<String> found = search.find(typed, 10);
        assertTrue(found.size() >= 2, typed + " found " + found);
        assertEquals(Set.of("pregnancy-support-1", "pregnancy-support-2"), Set.copyOf(found.subList(0, 2)), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"公園", "こうえん", "コウエン", "イベント", "お祭り", "撮影", "公園でイベント", "屋台", "行為許可", "公"})
    void finds_the_permit_for_parks(String typed) {
        List<String> found = search.find(typed, 10);
        assertFalse(found.isEmpty(), typed);
        assertEquals("park-act-permit", found.get(0), typed);
    }

    @Test
    void ranks_the_title_first() {
        assertEquals("pregnancy-support-2", search.find("妊婦のための支援給付（2回目）", 10).get(0));
        assertEquals("pregnancy-support-1", search.find("支援給付 1回目", 10).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "宇宙船", "パスポート", "***", "title:*", "\"", "(", "😀"})
    void finds_nothing_for_what_is_not_there(String typed) {
        assertEquals(List.of(), search.find(typed, 10));
    }

    @Test
    void suggests_what_looks_alike() {
        assertEquals(List.of(), search.find("こうえぬ", 10));
        assertEquals("park-act-permit", search.similar("こうえぬ", 3).get(0));
        assertEquals(List.of(), search.similar("", 3));
    }

    @Test
    void survives_a_very_long_query() {
        search.find("妊婦𠮷".repeat(5000), 10);
    }

    @Test
    void a_new_index_replaces_the_old_one() {
        ProcedureSearch own = new ProcedureSearch(new StringReader(""));
        assertEquals(List.of(), own.find("公園", 10));
        own.index(List.of(ShippedPackages.definition("park-act-permit")));
        assertEquals(List.of("park-act-permit"), own.find("公園", 10));
        own.index(List.of());
        assertEquals(List.of(), own.find("公園", 10));
    }

    @Test
    void names_a_broken_line_of_the_synonyms() {
        IllegalStateException broken = assertThrows(
                IllegalStateException.class, () -> new ProcedureSearch(new StringReader("公園 => 広場\na => b => c\n")));
        assertTrue(broken.getMessage().contains("line 2"), broken.getMessage());
    }
}
