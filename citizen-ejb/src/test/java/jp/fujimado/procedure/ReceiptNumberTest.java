package jp.fujimado.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Random;
import jp.fujimado.shared.time.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumberTest {

    @Test
    void is_written_in_groups_of_four() {
        ReceiptNumber number = ReceiptNumber.of(FiscalYear.of(LocalDate.of(2027, 3, 31)), 12345);
        assertEquals("F26-0012-3454", number.toString());
        assertEquals(number, ReceiptNumber.parse(number.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F26-0012-3454",
                "f26-0012-3454",
                "F2600123454",
                "Ｆ２６－００１２－３４５４",
                "F26ー0012ー3454",
                " F26 0012 3454 "
            })
    void reads_what_people_type(String typed) {
        assertEquals(new ReceiptNumber(2026, 12345), ReceiptNumber.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26-0012-3454", "F26-0012-345", "F26-0012-34544", "G26-0012-3454", "F26-0012-345X"})
    void refuses_what_is_no_receipt_number(String typed) {
        assertThrows(UnreadableReceiptNumber.class, () -> ReceiptNumber.parse(typed));
    }

    @Test
    void finds_every_single_wrong_digit_and_every_swap_of_neighbours() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            String right = new ReceiptNumber(2000 + random.nextInt(100), 1 + random.nextInt(9_999_999))
                    .toString()
                    .replace("-", "");
            for (int i = 1; i < right.length(); i++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    requireRefused(right, right.substring(0, i) + digit + right.substring(i + 1));
                }
                if (i + 1 < right.length()) {
                    requireRefused(
                            right,
                            right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2));
                }
            }
        }
    }

    private static void requireRefused(String right, String wrong) {
        if (!wrong.equals(right)) {
            assertThrows(UnreadableReceiptNumber.class, () -> ReceiptNumber.parse(wrong), wrong);
        }
    }

    @Test
    void knows_no_sequence_beyond_seven_digits() {
        assertThrows(IllegalArgumentException.class, () -> ReceiptNumber.of(new FiscalYear(2026), 10_000_000));
        assertThrows(IllegalArgumentException.class, () -> ReceiptNumber.of(new FiscalYear(2026), 0));
    }
}
