package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageLinksTest {

    @Test
    void leads_to_a_place_in_the_list_and_keeps_the_search() {
        assertEquals("?q=%E8%97%A4&after=a+b%26c", PageLinks.pageLink("q=%E8%97%A4", null, "a b&c"));
        assertEquals("?before=x", PageLinks.pageLink("", "before", "x"));
        assertEquals("?q=1", PageLinks.pageLink("q=1", "after", null));
    }

    @Test
    void leads_back_within_the_portal_whatever_the_address_says() {
        assertEquals("/form.xhtml?a=1", PageLinks.pathOf("http://localhost:8080/form.xhtml?a=1", "/"));
        assertEquals("/", PageLinks.pathOf("https://evil.example//evil.example", "/"));
        assertEquals("/", PageLinks.pathOf(null, "/"));
        assertEquals("/", PageLinks.pathOf("%%", "/"));
    }
}
