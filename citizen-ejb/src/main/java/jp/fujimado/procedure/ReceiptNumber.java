package jp.fujimado.procedure;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.FiscalYear;

/**
 * 受付番号, for example {@code F26-0012-3458}: the fiscal year (年度) in two digits, seven digits of a sequence and one
 * check digit over all of them (Damm). One wrong digit or two swapped neighbours never give another valid number.
 *
 * @param fiscalYear first calendar year of the fiscal year, 2000 to 2099
 * @param sequence 1 to 9,999,999
 */
public record ReceiptNumber(int fiscalYear, int sequence) implements Serializable {

    private static final int LARGEST = 9_999_999;
    private static final Pattern TYPED = Pattern.compile("F(\\d{2})(\\d{7})(\\d)");

    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public ReceiptNumber {
        if (fiscalYear < 2000 || fiscalYear > 2099 || sequence < 1 || sequence > LARGEST) {
            throw new IllegalArgumentException("No receipt number for year " + fiscalYear + ", sequence " + sequence);
        }
    }

    /** The number for the next value of the sequence in this fiscal year. */
    public static ReceiptNumber of(FiscalYear year, long sequence) {
        return new ReceiptNumber(year.year(), Math.toIntExact(sequence));
    }

    /**
     * Reads what a person types or says: full-width, lower case, with other or no hyphens.
     *
     * @throws UnreadableReceiptNumber if it is not such a number or the check digit is wrong
     */
    public static ReceiptNumber parse(String typed) {
        String plain = Width.hyphens(Width.narrow(typed == null ? "" : typed))
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        Matcher parts = TYPED.matcher(plain);
        if (!parts.matches() || damm(parts.group(1) + parts.group(2) + parts.group(3)) != 0) {
            throw new UnreadableReceiptNumber(typed == null ? "" : typed);
        }
        int sequence = Integer.parseInt(parts.group(2));
        if (sequence == 0) {
            throw new UnreadableReceiptNumber(typed);
        }
        return new ReceiptNumber(2000 + Integer.parseInt(parts.group(1)), sequence);
    }

    private static int damm(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    /** The form that people see and that is stored. */
    @Override
    public String toString() {
        String year = "%02d".formatted(fiscalYear % 100);
        String digits = "%07d".formatted(sequence);
        return "F" + year + "-" + digits.substring(0, 4) + "-" + digits.substring(4) + damm(year + digits);
    }
}
