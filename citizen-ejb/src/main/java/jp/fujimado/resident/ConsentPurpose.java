package jp.fujimado.resident;

import java.io.Serializable;

/**
 * A purpose for which a person can agree that the city keeps and uses data.
 *
 * @param version of the text; a new version asks for consent again
 * @param announcements whether it covers notices that officials write to a choice of people
 * @param effect what happens when the consent is withdrawn, a sentence
 */
public record ConsentPurpose(String code, int version, String title, String text, String effect, boolean announcements)
        implements Serializable {

    /** Keeping the profile (私の情報) so that it need not be typed again. */
    public static final String PROFILE = "profile";

    /** Keeping the bank account for later payments. */
    public static final String BANK_ACCOUNT = "bank-account";

    /** Keeping the family. */
    public static final String FAMILY = "family";

    /** Taking over what the My Number card says. */
    public static final String CARD = "card";
}
