package jp.fujimado.procedure.review.control;

import java.util.regex.Pattern;
import jp.fujimado.procedure.ReceiptNumber;
import jp.fujimado.procedure.UnreadableReceiptNumber;
import jp.fujimado.shared.text.Kana;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.Width;

/**
 * What somebody typed into the search field of the inbox.
 *
 * @param kind what it was taken for
 * @param text receipt number in its stored form, reading in full-width katakana, or name as typed
 */
record CaseSearch(Kind kind, String text) {

    enum Kind {
        RECEIPT("receiptNumber"),
        KANA("applicantKana"),
        NAME("applicantName"),
        /** Begins like a receipt number but is none; the text is the sentence that says so. */
        UNREADABLE("");

        private final String attribute;

        Kind(String attribute) {
            this.attribute = attribute;
        }

        String attribute() {
            return attribute;
        }
    }

    private static final Pattern RECEIPT = Pattern.compile("[Ff][-\\s\\d]+");

    /** Takes the text for a receipt number when it begins like one, for a reading when it is kana, else for a name. */
    static CaseSearch of(String typed) {
        String narrow = Width.hyphens(Width.narrow(typed)).strip();
        if (RECEIPT.matcher(narrow).matches()) {
            return receipt(typed);
        }
        String spaced = typed.strip().replaceAll("[\\s\\u3000]+", " ");
        String kana = Kana.katakana(spaced);
        return Kana.isKatakana(kana) ? new CaseSearch(Kind.KANA, kana) : new CaseSearch(Kind.NAME, spaced);
    }

    private static CaseSearch receipt(String typed) {
        try {
            return new CaseSearch(Kind.RECEIPT, ReceiptNumber.parse(typed).toString());
        } catch (UnreadableReceiptNumber wrong) {
            return new CaseSearch(Kind.UNREADABLE, Sentences.say(wrong.messageKey(), wrong.arguments()));
        }
    }

    /** First text that does not begin with the searched one any more, by code points. */
    String end() {
        int last = text.codePointBefore(text.length());
        return text.substring(0, text.length() - Character.charCount(last)) + Character.toString(last + 1);
    }
}
