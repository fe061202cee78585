package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an official learns on her home about drafts: one waits for her, or hers was given back or published.
 *
 * @param draft number of the draft; null for a published one
 * @param code of the published category; null for a draft
 * @param at when it was asked for or published; null for one that was given back
 */
public record DraftNews(Kind kind, String title, Long draft, String code, Instant at) implements Serializable {

    /** What happened. */
    public enum Kind {
        /** 承認待ち: somebody asks her for approval. */
        ASKED,
        /** 差し戻し: she has a part in it. */
        RETURNED,
        /** 公開: she had asked for it. */
        PUBLISHED;

        /** Key of its word in Japanese. */
        public String messageKey() {
            return "category.news." + this;
        }
    }
}
