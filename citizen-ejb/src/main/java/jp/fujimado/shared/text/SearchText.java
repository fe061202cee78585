package jp.fujimado.shared.text;

import java.util.Locale;

/** Text in the form in which it is compared with what somebody looks for. */
public final class SearchText {

    private SearchText() {}

    /** Without difference of width, case and kind of kana; empty for null. */
    public static String plain(String text) {
        return text == null ? "" : Kana.katakana(Width.narrow(text)).strip().toUpperCase(Locale.ROOT);
    }
}
