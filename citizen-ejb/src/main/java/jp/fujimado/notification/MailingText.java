package jp.fujimado.notification;

import java.io.Serializable;
import jp.fujimado.shared.text.ReaderLanguage;

/**
 * Text of a mailing in one language; may hold the placeholders of {@link Placeholder}.
 *
 * @param subject one line, says the thing itself
 * @param body plain text; the first line says what to do
 * @param shortText for LINE and web push
 */
public record MailingText(ReaderLanguage language, String subject, String body, String shortText)
        implements Serializable {}
