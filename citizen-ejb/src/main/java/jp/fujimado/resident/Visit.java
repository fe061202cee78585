package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.shared.text.Sentences;

/**
 * A person whom an official acts for at the moment (代わりに手続きする).
 *
 * @param department code of the official's department
 * @param note who came or called, and what for; may be empty
 * @param hasLogin whether she can read messages herself
 */
public record Visit(
        long id,
        long account,
        String name,
        String kana,
        LocalDate birthDate,
        DeskChannel channel,
        IdentityDocument document,
        String department,
        String note,
        Instant begunAt,
        boolean hasLogin)
        implements Serializable {

    /** Whether the official has seen, in her hand, a document that stands for the card. */
    public boolean provesIdentity() {
        return channel == DeskChannel.COUNTER && document.photo();
    }

    /** Channel and document in words, 「窓口・運転免許証」. */
    public String how() {
        return Sentences.say(channel.messageKey()) + "・" + document.label();
    }
}
