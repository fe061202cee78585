package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRulesTest {

    private static PageRules rules(String lines) throws IOException {
        return PageRules.parse(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void knows_the_permission_of_a_listed_page_and_of_the_folder_it_is_the_index_of() throws IOException {
        PageRules rules = rules("/mypage/index.xhtml = mypage.read\n/index.xhtml = public\n");
        assertEquals(Optional.of("mypage.read"), rules.permissionFor("/mypage/index.xhtml"));
        assertEquals(Optional.of("mypage.read"), rules.permissionFor("/mypage/"));
        assertEquals(Optional.of(PageRules.PUBLIC), rules.permissionFor("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ui/citizen.xhtml", "/mypage/INDEX.xhtml", "/mypage/index.faces", "/faces/index.xhtml"})
    void knows_nothing_of_a_page_that_is_not_listed(String path) throws IOException {
        PageRules rules = rules("/mypage/index.xhtml = mypage.read\n/index.xhtml = public\n");
        assertTrue(PageRules.isPage(path));
        assertEquals(Optional.empty(), rules.permissionFor(path));
    }

    @Test
    void leaves_resources_alone() {
        assertFalse(PageRules.isPage("/jakarta.faces.resource/css/base.css.xhtml"));
        assertFalse(PageRules.isPage("/api/v1/me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page.xhtml =", "page.xhtml = public", "/page.html = public"})
    void refuses_a_line_of_another_form(String line) {
        assertThrows(IllegalArgumentException.class, () -> rules(line));
    }
}
