package jp.fujimado.announcement;

import java.io.Serializable;
import jp.fujimado.shared.text.ReaderLanguage;

/**
 * A campaign as one of its readers would see it.
 *
 * @param name of the reader; masked for officials who do not look people up
 * @param asked language in which the reader wants to read
 * @param text the one that is shown, filled in
 */
public record ExampleReader(String name, ReaderLanguage asked, CampaignText text) implements Serializable {

    /** Whether the Japanese text stands in for one that was not written. */
    public boolean isStandIn() {
        return asked != text.language();
    }
}
