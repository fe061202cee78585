package jp.fujimado.announcement;

import java.io.Serializable;
import jp.fujimado.shared.text.ReaderLanguage;

/**
 * The message in one language, as typed.
 *
 * @param shortText for LINE and push, which show a few lines only
 */
public record CampaignText(ReaderLanguage language, String subject, String body, String shortText)
        implements Serializable {

    /** Characters that a subject may have. */
    public static final int SUBJECT_LIMIT = 50;

    /** Characters that a message may have; LINE takes 5,000 (Messaging API), the rest is for what is filled in. */
    public static final int BODY_LIMIT = 3_000;

    /** Whether nothing was written in this language. */
    public boolean isEmpty() {
        return subject.isBlank() && body.isBlank() && shortText.isBlank();
    }
}
