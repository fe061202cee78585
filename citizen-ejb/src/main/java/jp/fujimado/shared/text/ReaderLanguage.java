package jp.fujimado.shared.text;

/** The language in which a person reads what the city writes. */
public enum ReaderLanguage {
    JA,
    /** やさしい日本語. */
    EASY,
    EN
}
