package jp.fujimado.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Answers answers = Answers.of(Map.of(
            "familyName",
            List.of("髙﨑𠮷葛󠄀👨‍👩‍👧\"\\\n"),
            "equipment",
            List.of("tent", "food"),
            "empty",
            List.of("")));

    @Test
    void come_back_from_json_unchanged() {
        assertEquals(answers, Answers.fromJson(answers.toJson()));
        assertEquals("髙﨑𠮷葛󠄀👨‍👩‍👧\"\\\n", Answers.fromJson(answers.toJson()).text("familyName"));
        assertEquals(List.of("tent", "food"), Answers.fromJson(answers.toJson()).texts("equipment"));
    }

    @Test
    void are_written_in_one_order() {
        Answers other =
                Answers.none().with("familyName", answers.text("familyName")).with("equipment", "tent", "food");
        assertEquals(answers.toJson(), other.toJson());
        assertEquals("{}", Answers.none().toJson());
        assertTrue(Answers.fromJson("").isEmpty());
    }

    @Test
    void know_no_empty_text() {
        assertFalse(answers.has("empty"));
        assertFalse(answers.with("equipment").has("equipment"));
    }

    @Test
    void never_change() {
        answers.with("familyName", "藤沢");
        assertEquals("髙﨑𠮷葛󠄀👨‍👩‍👧\"\\\n", answers.text("familyName"));
    }

    @Test
    void read_dates_and_numbers() {
        Answers typed =
                Answers.none().with("day", "2027-06-13").with("count", "2").with("text", "あした");
        assertEquals(Optional.of(LocalDate.of(2027, 6, 13)), typed.date("day"));
        assertEquals(Optional.of(new BigDecimal(2)), typed.number("count"));
        assertEquals(Optional.empty(), typed.date("text"));
        assertEquals(Optional.empty(), typed.number("text"));
        assertEquals(Optional.empty(), typed.date("missing"));
    }

    @Test
    void replace_only_the_named_fields() {
        Answers newer = Answers.none().with("equipment", "fire");
        Answers merged = answers.replaced(List.of("equipment", "familyName"), newer);
        assertEquals(Answers.none().with("equipment", "fire"), merged);
        assertEquals(Answers.none().with("equipment", "tent", "food"), answers.only(List.of("equipment", "other")));
    }

    @Test
    void do_not_tell_what_was_answered_in_logs() {
        assertEquals("Answers[equipment, familyName]", answers.toString());
    }

    @Test
    void survive_the_session() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(answers);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(answers, in.readObject());
        }
    }
}
