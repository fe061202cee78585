package jp.fujimado.reservation.builder;

/** How far a draft is. */
public enum DraftStatus {
    /** 下書き */
    DRAFT,
    /** 承認待ち */
    REQUESTED;

    /** Key of its word in Japanese. */
    public String messageKey() {
        return "category.status." + this;
    }
}
