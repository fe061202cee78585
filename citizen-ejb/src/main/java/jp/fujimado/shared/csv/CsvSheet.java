package jp.fujimado.shared.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Rows for a spreadsheet: UTF-8 with byte order mark and CRLF, as Excel in Japan opens it by double click. Text that a
 * spreadsheet would take for a formula is disarmed by an apostrophe in front; digits are never touched.
 */
public final class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("[\\s\\u3000]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern CONTROL_FIRST = Pattern.compile("[\\t\\r\\n].*", Pattern.DOTALL);

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    public CsvSheet() {
        text.write(BYTE_ORDER_MARK);
    }

    /** Adds a row; null is an empty cell, numbers stay numbers. */
    public CsvSheet row(Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvSheet::cell).toArray(String[]::new));
        return this;
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number ? value.toString() : disarmed(value.toString());
    }

    private static String disarmed(String value) {
        boolean formula =
                FORMULA.matcher(value).matches() || CONTROL_FIRST.matcher(value).matches();
        return formula ? "'" + value : value;
    }

    public byte[] bytes() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
