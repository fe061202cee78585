package jp.fujimado.shared.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for fields that ask for full-width katakana. */
public final class Kana {

    private static final Pattern HALF_WIDTH = Pattern.compile("[\\uFF61-\\uFF9F]+");
    private static final Pattern HYPHEN_AFTER_KANA = Pattern.compile("(?<=[ァ-ヺー])[-‐‑‒–—―−－]");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー・ 　]+");
    private static final Pattern ACCOUNT_HOLDER = Pattern.compile("[ァ-ヺー・ 　A-Z0-9()./,-]+");

    private Kana() {}

    /**
     * Full-width katakana for what was typed in hiragana or half-width kana; a hyphen after kana becomes the long-vowel
     * mark. Other characters stay.
     */
    public static String katakana(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        String full = widen(text);
        for (int i = 0; i < full.length(); i++) {
            char c = full.charAt(i);
            boolean hiragana = (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
            wide.append(hiragana ? (char) (c + 0x60) : c);
        }
        return HYPHEN_AFTER_KANA.matcher(wide).replaceAll("ー");
    }

    /** Half-width kana as full-width, voiced marks joined (ｶﾞ → ガ). */
    private static String widen(String text) {
        Matcher half = HALF_WIDTH.matcher(text);
        return half.replaceAll(
                run -> Matcher.quoteReplacement(Normalizer.normalize(run.group(), Normalizer.Form.NFKC)));
    }

    /** True if the text is full-width katakana, ー, ・ and spaces only. */
    public static boolean isKatakana(String text) {
        return KATAKANA.matcher(text).matches();
    }

    /** True if the text can be the holder of a bank account: katakana, half-width capitals, digits and ( ) . , / -. */
    public static boolean isAccountHolder(String text) {
        return ACCOUNT_HOLDER.matcher(text).matches();
    }
}
