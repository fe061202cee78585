package jp.fujimado.procedure.application.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SheetWriterTest {

    @Test
    void shows_the_end_of_a_confidential_answer() {
        assertEquals("••••456", SheetWriter.mask("0123456"));
    }

    @Test
    void never_shows_a_short_confidential_answer_whole() {
        assertEquals("••1", SheetWriter.mask("001"));
        assertEquals("•", SheetWriter.mask("1"));
    }

    @Test
    void never_cuts_a_character_in_two() {
        assertEquals("••𠮷", SheetWriter.mask("髙𠮷𠮷"));
    }
}
