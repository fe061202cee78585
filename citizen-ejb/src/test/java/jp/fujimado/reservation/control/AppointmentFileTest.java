package jp.fujimado.reservation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.PlaceKind;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.ReservationStatus;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

class AppointmentFileTest {

    private static final String TITLE = "保育コンシェルジュの相談（出張）".repeat(5);
    private static final Instant BEGIN = Instant.parse("2028-02-29T01:00:00Z");

    private static byte[] file() {
        return AppointmentFile.of(
                new ReservationRow(
                        7,
                        "F26-0000-0014",
                        TITLE,
                        "本庁舎",
                        BEGIN,
                        BEGIN.plusSeconds(3600),
                        null,
                        ReservationStatus.BOOKED),
                new Place("city-hall", PlaceKind.COUNTER, "本庁舎", "藤沢市朝日町1番地の1", "1階", 1, ""),
                BEGIN);
    }

    @Test
    void is_valid_and_says_the_moment() throws IOException, ParserException {
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file()));
        assertFalse(read.validate().hasErrors(), read.validate().toString());
        String text = read.toString();
        assertTrue(text.contains("DTSTART:20280229T010000Z"), text);
        assertTrue(text.contains("DTEND:20280229T020000Z"), text);
    }

    @Test
    void no_line_is_longer_than_75_octets() {
        String text = new String(file(), StandardCharsets.UTF_8);
        assertTrue(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), text);
        assertEquals(1, text.replace("\r\n ", "").split(TITLE, -1).length - 1, "nothing is lost at a fold");
    }
}
