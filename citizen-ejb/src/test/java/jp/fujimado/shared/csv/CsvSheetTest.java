package jp.fujimado.shared.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    @Test
    void begins_with_a_byte_order_mark_and_ends_lines_as_windows_does() {
        assertEquals("\uFEFFa,b\r\n1,\r\n", text(new CsvSheet().row("a", "b").row(1, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", " =1", "＝1", "－1", "\t=1"})
    void disarms_what_a_spreadsheet_would_calculate(String formula) {
        assertEquals("\uFEFF'" + formula + "\r\n", text(new CsvSheet().row(formula)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456", "フジサワ ハナコ", "フジサワ(カ", "髙橋 𠮷", "ゆめうみ銀行", "a-b"})
    void leaves_bank_data_and_names_as_they_are(String value) {
        assertEquals("\uFEFF" + value + "\r\n", text(new CsvSheet().row(value)));
    }

    @Test
    void quotes_what_would_break_a_row() {
        assertEquals("\uFEFF\"a,\"\"b\"\"\n\"\r\n", text(new CsvSheet().row("a,\"b\"\n")));
    }

    @Test
    void negative_numbers_stay_numbers() {
        assertEquals("\uFEFF-5\r\n", text(new CsvSheet().row(-5)));
    }

    private static String text(CsvSheet sheet) {
        return new String(sheet.bytes(), StandardCharsets.UTF_8);
    }
}
