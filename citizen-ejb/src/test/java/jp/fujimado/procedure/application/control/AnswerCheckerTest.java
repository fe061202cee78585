package jp.fujimado.procedure.application.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.control.ShippedPackages;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.OpeningDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Sunday, 22 November 2026; the day after is a holiday. */
class AnswerCheckerTest {

    private static final FormSchema SUPPORT =
            ShippedPackages.definition("pregnancy-support-1").form();
    private static final FormSchema SECOND =
            ShippedPackages.definition("pregnancy-support-2").form();
    private static final FormSchema PARK =
            ShippedPackages.definition("park-act-permit").form();

    private final AnswerChecker checker =
            new AnswerChecker(Clock.fixed(Instant.parse("2026-11-21T16:00:00Z"), CityClock.JAPAN), new OpeningDays());

    static Map<String, List<String>> complete() {
        Map<String, List<String>> raw = new HashMap<>();
        Map.ofEntries(
                        Map.entry("situation", "pregnant"),
                        Map.entry("heartbeatDate", "令和８年１０月１日"),
                        Map.entry("familyName", " 髙﨑"),
                        Map.entry("givenName", "𠮷葛󠄀子👶 "),
                        Map.entry("familyKana", "たかさき"),
                        Map.entry("givenKana", "ﾖｼｺ"),
                        Map.entry("birthDate", "H7.4.8"),
                        Map.entry("postcode", "〒２５１ー０００１"),
                        Map.entry("address", "藤沢市西富１−２"),
                        Map.entry("phone", "０４６６（００）０００１"),
                        Map.entry("email", "hanako@example.jp"),
                        Map.entry("bankName", "ゆめうみ銀行"),
                        Map.entry("bankBranch", "湘南台"),
                        Map.entry("bankKind", "ordinary"),
                        Map.entry("accountNumber", "０１２３４５６"),
                        Map.entry("accountHolder", "ﾀｶｻｷ　ﾖｼｺ"),
                        Map.entry("declaration", "true"),
                        Map.entry("useOfData", "on"))
                .forEach((key, text) -> raw.put(key, List.of(text)));
        return raw;
    }

    private String sentence(FormSchema form, Map<String, List<String>> raw, String field) {
        Answers answers = checker.normalise(form, raw);
        FormPage page = form.pageOf(field).orElseThrow();
        return checker.check(form, page, answers).stream()
                .filter(problem -> problem.field().equals(field))
                .map(InputProblem::sentence)
                .reduce((first, second) -> first + " / " + second)
                .orElse("");
    }

    private String sentence(String field, String typed) {
        Map<String, List<String>> raw = complete();
        raw.put(field, List.of(typed));
        return sentence(SUPPORT, raw, field);
    }

    @Test
    void accepts_a_complete_form_and_brings_it_into_stored_form() {
        Answers answers = checker.normalise(SUPPORT, complete());
        assertEquals(List.of(), checker.check(SUPPORT, answers));
        assertEquals("2026-10-01", answers.text("heartbeatDate"));
        assertEquals("1995-04-08", answers.text("birthDate"));
        assertEquals("タカサキ", answers.text("familyKana"));
        assertEquals("ヨシコ", answers.text("givenKana"));
        assertEquals("251-0001", answers.text("postcode"));
        assertEquals("0466-00-0001", answers.text("phone"));
        assertEquals("0123456", answers.text("accountNumber"));
        assertEquals("タカサキ ヨシコ", answers.text("accountHolder"));
        assertEquals(Answers.YES, answers.text("declaration"));
    }

    @Test
    void keeps_names_as_typed() {
        Answers answers = checker.normalise(SUPPORT, complete());
        assertEquals("髙﨑", answers.text("familyName"));
        assertEquals("𠮷葛󠄀子👶", answers.text("givenName"));
        assertEquals("藤沢市西富１−２", answers.text("address"));
    }

    @Test
    void asks_for_everything_that_is_missing_in_the_order_of_the_form() {
        List<InputProblem> problems = checker.check(SUPPORT, Answers.none().with("situation", "pregnant"));
        assertEquals(new InputProblem("heartbeatDate", "胎児の心拍を確認した日を入力してください"), problems.get(0));
        assertTrue(problems.contains(new InputProblem("bankKind", "預金の種類を選んでください")));
        assertTrue(problems.contains(new InputProblem("declaration", "「申請するのは妊娠した本人で、入力した内容は事実です」を読んで、チェックを付けてください")));
        assertEquals(17, problems.size());
        assertTrue(problems.stream()
                .allMatch(problem -> SUPPORT.field(problem.field()).isPresent()));
    }

    @Test
    void asks_only_for_the_first_question_while_nothing_is_known() {
        assertEquals(
                List.of("situation"),
                checker.check(SUPPORT, SUPPORT.pages().get(0), Answers.none()).stream()
                        .map(InputProblem::field)
                        .toList());
        assertEquals("今の状況を選んでください", sentence(SUPPORT, Map.of(), "situation"));
    }

    @ParameterizedTest
    @CsvSource({
        "123456, 口座番号が6けたです。7けたで入力してください。前に0を付けると「0123456」です",
        "１２, 口座番号が2けたです。7けたで入力してください。前に0を付けると「0000012」です",
        "12345678, 口座番号が8けたです。7けたで入力してください",
        "12345a7, 口座番号は7けたの数字で入力してください。例：0123456",
        "123-4567, ''"
    })
    void checks_account_numbers(String typed, String sentence) {
        assertEquals(sentence, sentence("accountNumber", typed));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, ''",
        "2026-11-23, 胎児の心拍を確認した日が未来の日付です。今日までの日付を入力してください",
        "2024-11-22, ''",
        "2024-11-21, 申請の期限は、胎児の心拍を確認した日から2年です。2024年11月22日（令和6年）より前の日付のため、この画面では申請できません。担当課に相談してください",
        "2026-02-30, 胎児の心拍を確認した日はカレンダーにない日付です。年・月・日を確かめてください",
        "平成38年10月1日, 胎児の心拍を確認した日の元号と年月日が合いません。元号を確かめるか、西暦で入力してください",
        "きのう, 胎児の心拍を確認した日を日付として読み取れません。「2027年6月13日」「令和9年6月13日」「2027/6/13」のように入力してください"
    })
    void checks_dates(String typed, String sentence) {
        assertEquals(sentence, sentence("heartbeatDate", typed));
    }

    @Test
    void names_the_future_in_its_own_words_where_the_package_has_none() {
        assertEquals("生年月日に未来の日付が入っています。今日までの日付を入力してください", sentence("birthDate", "2026-11-23"));
        assertEquals("生年月日の年が正しくありません。西暦4けたか元号で入力してください", sentence("birthDate", "0095-04-08"));
    }

    @ParameterizedTest
    @CsvSource({
        "familyKana, 藤沢, 氏（カタカナ）はカタカナで入力してください。例：フジサワ",
        "familyKana, Fujisawa, 氏（カタカナ）はカタカナで入力してください。例：フジサワ",
        "familyKana, フジサワ😀, 氏（カタカナ）はカタカナで入力してください。例：フジサワ",
        "accountHolder, 藤沢花子, 口座の名義（カタカナ）はカタカナで、通帳のとおりに入力してください。例：フジサワ ハナコ",
        "accountHolder, カ）ﾌｼﾞｻﾜ, ''",
        "postcode, 251-000, 郵便番号は7けたの数字で入力してください。例：251-0001",
        "phone, 0466-00, 電話番号が6けたです。0から始まる10けたか11けたの番号を、市外局番から入力してください",
        "phone, +81 90-0000-0000, ''",
        "phone, 電話なし, 電話番号は数字で入力してください。例：0466-00-0000",
        "email, hanako, メールアドレスの形が正しくありません。「hanako@example.jp」のように、半角で入力してください",
        "email, hanako@example, メールアドレスの形が正しくありません。「hanako@example.jp」のように、半角で入力してください",
        "email, ｈａｎａｋｏ＠example.jp, ''",
        "bankKind, gold, 預金の種類は、表示されている選択肢から選んでください"
    })
    void says_how_to_mend_it(String field, String typed, String sentence) {
        assertEquals(sentence, sentence(field, typed));
    }

    @Test
    void counts_lengths_as_people_do() {
        assertEquals("", sentence("familyName", "葛󠄀".repeat(80)));
        assertEquals("", sentence("familyName", "👨‍👩‍👧".repeat(40)));
        assertEquals("氏に絵文字などの特別な文字が多すぎて、預かれません。絵文字を減らしてください", sentence("familyName", "👨‍👩‍👧".repeat(80)));
        assertEquals("氏は80文字までです。今は81文字です。短くしてください", sentence("familyName", "𠮷".repeat(81)));
    }

    @Test
    void refuses_control_characters_and_line_ends_in_one_line() {
        assertTrue(sentence("familyName", "藤\u0000沢").startsWith("氏に使えない文字"));
        assertTrue(sentence("familyName", "藤\n沢").startsWith("氏に使えない文字"));
        assertEquals("", sentence("remarks", "一行目\r\n二行目"));
    }

    @Test
    void ignores_and_drops_what_is_hidden() {
        Map<String, List<String>> raw = complete();
        raw.put("situation", List.of("loss"));
        raw.put("heartbeatDate", List.of("2099-01-01"));
        raw.put("lossConfirmedOn", List.of("2026年11月1日"));
        Answers answers = checker.normalise(SUPPORT, raw);
        assertEquals(List.of(), checker.check(SUPPORT, answers));
        assertEquals("2099-01-01", answers.text("heartbeatDate"));
        assertFalse(SUPPORT.visibleAnswers(answers).has("heartbeatDate"));
        assertTrue(SUPPORT.visiblePages(answers).stream()
                .noneMatch(page -> page.key().equals("heartbeat")));
        FormPage hidden = SUPPORT.page("heartbeat").orElseThrow();
        assertEquals(List.of(), checker.check(SUPPORT, hidden, answers));
    }

    @Test
    void drops_fields_that_the_form_does_not_have() {
        Map<String, List<String>> raw = complete();
        raw.put("status", List.of("APPROVED"));
        assertFalse(checker.normalise(SUPPORT, raw).has("status"));
    }

    @Test
    void takes_one_value_where_one_is_asked_for() {
        Map<String, List<String>> raw = complete();
        raw.put("bankKind", List.of("ordinary", "gold"));
        assertEquals(List.of("ordinary"), checker.normalise(SUPPORT, raw).texts("bankKind"));
    }

    @Test
    void limits_the_number_of_files() {
        Map<String, List<String>> raw = complete();
        raw.put("pregnancyProof", List.of("1", "2", "3", "4"));
        assertEquals("妊娠したことが分かる書類のファイルは3個までです。今は4個です。いくつか取り消してください", sentence(SUPPORT, raw, "pregnancyProof"));
    }

    @ParameterizedTest
    @CsvSource({
        "２, ''",
        "0, 胎児の数は1以上の数字を入力してください",
        "10, 胎児の数を確かめてください。9より多いときは、担当課に電話してください",
        "-1, 胎児の数は1以上の数字を入力してください",
        "1.5, 胎児の数は数字で入力してください。例：2",
        "ふたり, 胎児の数は数字で入力してください。例：2",
        "99999999999999999999, 胎児の数は数字で入力してください。例：2"
    })
    void checks_numbers(String typed, String sentence) {
        assertEquals(sentence, sentence(SECOND, Map.of("fetusCount", List.of(typed)), "fetusCount"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-17, ''",
        "2027-01-18, 2回目は、出産予定日の8週間前の日から申請できます。今日申請できるのは、予定日が2027年1月17日（令和9年）までの方です",
        "2025-01-17, ''",
        "2025-01-16, 申請の期限は、出産予定日の8週間前の日から2年です。期限を過ぎているため、この画面では申請できません。担当課に相談してください"
    })
    void the_second_payment_opens_eight_weeks_before_birth_for_two_years(String typed, String sentence) {
        Map<String, List<String>> raw = Map.of("situation", List.of("expecting"), "dueDate", List.of(typed));
        assertEquals(sentence, sentence(SECOND, raw, "dueDate"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-03, ''", "2026-12-02, 2026年12月3日（令和8年）以後に始めるとき"})
    void the_park_wants_to_know_seven_opening_days_before(String typed, String part) {
        String sentence = sentence(PARK, Map.of("startDate", List.of(typed)), "startDate");
        assertTrue(part.isEmpty() ? sentence.isEmpty() : sentence.contains(part), sentence);
    }

    @Test
    void an_end_before_the_start_is_found() {
        Map<String, List<String>> raw = Map.of("startDate", List.of("2027-06-13"), "endDate", List.of("2027-06-12"));
        assertEquals("終わる日が、始める日より前です。2027年6月13日（令和9年）以後の日付を入力してください", sentence(PARK, raw, "endDate"));
        assertEquals("", sentence(PARK, Map.of("endDate", List.of("2027-06-12")), "endDate"));
    }

    @Test
    void asks_for_details_only_of_what_was_chosen() {
        assertEquals("", sentence(PARK, Map.of(), "equipmentDetail"));
        Map<String, List<String>> raw = Map.of("equipment", List.of("tent", "food"));
        assertEquals("選んだもののくわしい内容を入力してください", sentence(PARK, raw, "equipmentDetail"));
    }

    @Test
    void drops_a_hidden_field_of_a_visible_page_and_what_depends_on_it() {
        Answers answers = Answers.none().with("equipmentDetail", "テント").with("people", "20");
        assertEquals(Answers.none().with("people", "20"), PARK.visibleAnswers(answers));
        Answers chosen = answers.with("equipment", "tent");
        assertEquals(chosen, PARK.visibleAnswers(chosen));
        FormPage act = PARK.page("act").orElseThrow();
        assertEquals(4, PARK.visibleFields(act, answers).size());
        assertEquals(5, PARK.visibleFields(act, chosen).size());
    }
}
