package jp.fujimado.mypage.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.mypage.ChildStep;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.Relation;
import jp.fujimado.shared.person.ToDo;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    /** Every character takes four bytes, and a selector follows each second one. */
    private static final String NAME = "𠮷葛\udb40\udd00".repeat(26) + "𠮷𠮷";

    private static final LocalDate DUE = LocalDate.of(2028, 2, 29);

    private static byte[] file() {
        // Five in the morning of the next day in Japan: due dates are days there and know no zone.
        CalendarFile file = new CalendarFile(Instant.parse("2026-11-25T20:00:00Z"));
        file.add(new ToDo("application-7", "直し", NAME + ",;\\\n終", "", DUE, "直す", "/"));
        file.add(child(), new ChildStep("school", "小学校入学", LocalDate.of(2027, 4, 1), null));
        file.add(child(), new ChildStep("check", "3歳児健診", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)));
        return file.bytes();
    }

    private static FamilyRow child() {
        return new FamilyRow(
                5,
                null,
                Relation.CHILD,
                "姓",
                NAME,
                "セイ",
                "メイ",
                LocalDate.of(2021, 1, 2),
                null,
                false,
                true,
                Origin.SELF);
    }

    @Test
    void is_valid_and_says_the_days_as_whole_days() throws IOException, ParserException {
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file()));
        assertFalse(read.validate().hasErrors(), read.validate().toString());
        List<VEvent> events = read.getComponents("VEVENT");
        assertEquals(
                List.of("20280229", "20270401", "20270101", "20271231"),
                events.stream().map(event -> value(event, Property.DTSTART)).toList());
        assertEquals(
                List.of(
                        "application-7@fujimado",
                        "child-5-school@fujimado",
                        "child-5-check-from@fujimado",
                        "child-5-check-until@fujimado"),
                events.stream().map(event -> value(event, Property.UID)).toList());
        assertTrue(value(events.get(0), Property.SUMMARY).contains(NAME), "as it was typed");
        assertTrue(value(events.get(1), Property.SUMMARY).contains(NAME));
        String text = new String(file(), StandardCharsets.UTF_8);
        assertTrue(text.replace("\r\n ", "").contains(NAME + "\\,\\;\\\\\\n終"), "RFC 5545, 3.3.11");
        assertTrue(text.contains("DTSTART;VALUE=DATE:20280229\r\n"), text);
        assertTrue(text.contains("DTSTAMP:20261125T200000Z\r\n"), text);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    /** RFC 5545, 3.1: lines of at most 75 octets, and no character cut in two. */
    @Test
    void no_line_is_longer_than_75_octets() {
        String text = new String(file(), StandardCharsets.UTF_8);
        assertFalse(text.contains("\uFFFD"), "a character was cut");
        assertTrue(text.endsWith("END:VCALENDAR\r\n"), text);
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"), line);
        }
    }
}
