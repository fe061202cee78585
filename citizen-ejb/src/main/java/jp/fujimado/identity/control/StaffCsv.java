package jp.fujimado.identity.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.fujimado.identity.ImportPreview.Problem;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/**
 * The file of the directory: one line for each role of an official, with the columns of {@link #COLUMNS} in any order.
 * UTF-8 with or without byte order mark, or Shift_JIS as spreadsheets in Japan write it.
 */
public final class StaffCsv {

    static final List<String> COLUMNS = List.of("職員番号", "氏名", "フリガナ", "メールアドレス", "所属コード", "担当", "開始日", "終了日");

    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST = 80;
    private static final int LONGEST_NUMBER = 40;
    private static final String NUMBER = "職員番号";
    private static final Charset SPREADSHEET = Charset.forName("windows-31j");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Set<String> departments;
    private final Function<String, Optional<String>> roles;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** One role of an official as the file has it. */
    record Row(
            long line,
            String number,
            String name,
            String kana,
            String email,
            String department,
            String role,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /**
     * @param departments codes that exist
     * @param roles code of a role by its code or its label
     */
    StaffCsv(Set<String> departments, Function<String, Optional<String>> roles) {
        this.departments = departments;
        this.roles = roles;
    }

    /**
     * The text of a file in one of the encodings that are taken.
     *
     * @throws RuleViolation when it is no text in any of them
     */
    public static String text(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, SPREADSHEET)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // The next one.
            }
        }
        throw new RuleViolation("identity.import.encoding");
    }

    void read(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord record : csv) {
                if (header == null) {
                    header = header(record);
                } else if (rows.size() + problems.size() < MOST_ROWS) {
                    row(header, record);
                } else {
                    problem(record, "identity.import.too-many", MOST_ROWS);
                    return;
                }
                if (header.isEmpty()) {
                    return;
                }
            }
            if (header == null) {
                problems.add(new Problem(1, Sentences.say("identity.import.empty")));
            }
        } catch (CsvParseException broken) {
            problems.add(new Problem(rows.size() + 2L, Sentences.say("identity.import.broken")));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("A text is not read from anywhere", impossible);
        }
    }

    /** Names of the columns; empty when one of them is missing. */
    private List<String> header(CsvRecord record) {
        List<String> names = record.getFields().stream().map(String::strip).toList();
        List<String> missing =
                COLUMNS.stream().filter(name -> !names.contains(name)).toList();
        if (missing.isEmpty()) {
            return names;
        }
        problem(record, "identity.import.columns", String.join("、", missing), String.join(",", COLUMNS));
        return List.of();
    }

    private void row(List<String> header, CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            problem(record, "identity.import.width", header.size(), record.getFieldCount());
            return;
        }
        int before = problems.size();
        Function<String, String> field =
                column -> record.getField(header.indexOf(column)).strip();
        COLUMNS.forEach(column -> check(record, column, field.apply(column)));
        String number = Width.narrow(field.apply(NUMBER));
        String role = roles.apply(field.apply("担当")).orElse("");
        LocalDate first = day(record, "開始日", field.apply("開始日"));
        LocalDate last = field.apply("終了日").isEmpty() ? null : day(record, "終了日", field.apply("終了日"));
        if (!departments.contains(field.apply("所属コード"))) {
            problem(record, "identity.import.department", field.apply("所属コード"));
        }
        if (role.isEmpty()) {
            problem(record, "identity.import.role", field.apply("担当"));
        }
        if (first != null && last != null && last.isBefore(first)) {
            problem(record, "identity.import.backwards");
        }
        if (!seen.add(number + " " + field.apply("所属コード") + " " + role)) {
            problem(record, "identity.import.twice", number);
        }
        if (problems.size() == before) {
            String kana = Kana.katakana(Normalizer.normalize(field.apply("フリガナ"), Normalizer.Form.NFKC));
            rows.add(new Row(
                    record.getStartingLineNumber(),
                    number,
                    field.apply("氏名"),
                    kana,
                    field.apply("メールアドレス"),
                    field.apply("所属コード"),
                    role,
                    first,
                    last));
        }
    }

    /** What every column must be: there, short, and nothing that a spreadsheet would run. */
    private void check(CsvRecord record, String column, String value) {
        boolean optional = column.equals("メールアドレス") || column.equals("終了日");
        if (value.isEmpty() && !optional) {
            problem(record, "identity.import.missing", column);
        } else if (column.equals(NUMBER) && value.length() > LONGEST_NUMBER) {
            problem(record, "identity.import.too-long", column, LONGEST_NUMBER);
        } else if (TypedText.isLongerThan(LONGEST, value)) {
            problem(record, "identity.import.too-long", column, LONGEST);
        } else if (TypedText.hasUnusable(value)) {
            problem(record, "identity.import.unusable", column);
        } else if (!value.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(value.charAt(0)) >= 0) {
            problem(record, "identity.import.formula", column, value.substring(0, 1));
        }
    }

    private LocalDate day(CsvRecord record, String column, String typed) {
        try {
            return typed.isEmpty() ? null : JapaneseDate.parse(typed);
        } catch (UnreadableDate unreadable) {
            problem(record, "identity.import.day", column, typed);
            return null;
        }
    }

    private void problem(CsvRecord record, String key, Object... facts) {
        problems.add(new Problem(record.getStartingLineNumber(), Sentences.say(key, facts)));
    }

    List<Row> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }
}
