package jp.fujimado.announcement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.notification.Channel;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.text.ReaderLanguage;
import org.junit.jupiter.api.Test;

/** What a notice may say, and how it could say it better. */
class CampaignTextTest {

    private static List<InputProblem> problems(Set<Channel> channels, CampaignText text) {
        return new TextCheck(channels, false).problems(Map.of(text.language(), text));
    }

    private static CampaignText text(String subject, String body, String shortText) {
        return new CampaignText(ReaderLanguage.JA, subject, body, shortText);
    }

    private static void refuses(String field, String words, CampaignText text) {
        List<InputProblem> problems = problems(Set.of(Channel.MAIL), text);
        assertEquals(List.of(field), problems.stream().map(InputProblem::field).toList());
        assertTrue(problems.get(0).sentence().contains(words), problems.get(0).sentence());
    }

    @Test
    void html_and_emoji_are_words_like_others() {
        assertEquals(List.of(), problems(Set.of(Channel.MAIL), text("健診😀", "<script>alert(1)</script> {{氏名}}", "")));
    }

    @Test
    void an_unknown_or_useless_placeholder_is_refused_where_it_stands() {
        refuses("body-JA", "「{{なまえ}}」という差し込みはありません", text("件名", "{{なまえ}}様", ""));
        refuses("subject-JA", "お子さんの条件を選んでください", text("{{お子さん}}の健診", "本文", ""));
        refuses("body-JA", "「{{」が余っています", text("件名", "{{氏名様", ""));
        refuses("body-JA", "「｛｛」が余っています", text("件名", "｛｛氏名｝｝様", ""));
    }

    @Test
    void a_subject_is_one_line_and_nothing_is_too_long_for_its_channel() {
        refuses("subject-JA", "1行で", text("件名\r\nBcc: x@example.jp", "本文", ""));
        refuses("subject-JA", "50文字まで", text("あ".repeat(51), "本文", ""));
        assertEquals(List.of(), problems(Set.of(Channel.MAIL), text("👨‍👩‍👧".repeat(20), "本文", "")));
        assertEquals(
                List.of("shortText-JA"),
                problems(Set.of(Channel.PUSH), text("件名", "本文", "あ".repeat(101))).stream()
                        .map(InputProblem::field)
                        .toList());
        assertEquals(List.of(), problems(Set.of(Channel.LINE), text("件名", "本文", "あ".repeat(101))));
        refuses("body-JA", "入力してください", text("件名", " 　", ""));
        assertEquals(1, problems(Set.of(Channel.LINE), text("件名", "本文", "")).size(), "LINE shows the short text");
    }

    @Test
    void hints_name_what_could_be_plainer() {
        PlainJapanese plain = new PlainJapanese();
        plain.read(Path.of("../config/city/plain-words.json"));
        List<String> hints = plain.of("body-JA", "健康診査を実施します。母子健康手帳を持参し、" + "あ".repeat(60) + "ください。").stream()
                .map(one -> one.sentence())
                .toList();
        assertTrue(hints.stream().anyMatch(one -> one.contains("「実施」は「行う」")), hints.toString());
        assertTrue(hints.stream().anyMatch(one -> one.contains("「持参」は「持って来る」")), hints.toString());
        assertTrue(hints.stream().anyMatch(one -> one.contains("文字あります")), hints.toString());
        assertEquals(List.of(), plain.of("body-JA", "お子さんの健診を受けてください。母子手帳を持って来てください。"));
        assertEquals(1, plain.of("body-JA", "三歳児健康診査予約受付開始日時変更通知書発送業務委託契約").size(), "kanji alone");
    }
}
