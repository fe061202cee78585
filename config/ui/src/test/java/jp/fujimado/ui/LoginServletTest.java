package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginServletTest {

    private static String throughLogin(String page) {
        return LoginServlet.pageIn(LoginServlet.leadingTo("", page).substring("/login".length()));
    }

    @Test
    void leads_on_to_the_page_asked_for_with_its_query() {
        assertEquals("/apply.xhtml?code=a%20b&lang=en", throughLogin("/apply.xhtml?code=a%20b&lang=en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a\r\nSet-Cookie: x"})
    void never_leads_to_foreign_places(String page) {
        assertEquals("/", throughLogin(page));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"/", "/!!", "/form.xhtml"})
    void goes_home_where_no_page_is_named(String pathInfo) {
        assertEquals("/", LoginServlet.pageIn(pathInfo));
    }
}
