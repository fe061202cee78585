package jp.fujimado.reservation.builder;

import java.util.Locale;

/** What the pages of a draft are about, in the order in which they follow each other. */
public enum DraftTopic {
    /** 説明 */
    GUIDE,
    /** 対象 */
    PEOPLE,
    /** 場所 */
    PLACES,
    /** 時間割 */
    HOURS,
    /** ルール */
    RULES,
    /** 回数の上限 */
    LIMITS,
    /** 質問 */
    QUESTIONS,
    /** 面談のあと */
    FOLLOW_UP;

    /** Key of its word in Japanese. */
    public String messageKey() {
        return "category.topic." + this;
    }

    /** Its page in the staff portal. */
    public String page() {
        return "/reservation/draft-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xhtml";
    }
}
