package jp.fujimado.shared.text;

/**
 * Full-width and half-width forms, for fields that hold codes or digits. Never for names or free text: those are stored
 * as typed.
 */
public final class Width {

    private static final String HYPHENS = "‐‑‒–—―−－ーｰ";

    private Width() {}

    /** Full-width ASCII (Ａ, １, －, ＠ …) and the ideographic space as half-width; everything else untouched. */
    public static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                narrow.append((char) (c - '！' + '!'));
            } else {
                narrow.append(c == '\u3000' ? ' ' : c);
            }
        }
        return narrow.toString();
    }

    /** Everything that people type for a hyphen between digits (―, －, ー, − …) as {@code -}. */
    public static String hyphens(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(HYPHENS.indexOf(c) >= 0 ? '-' : c);
        }
        return plain.toString();
    }
}
