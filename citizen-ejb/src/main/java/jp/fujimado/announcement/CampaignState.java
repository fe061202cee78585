package jp.fujimado.announcement;

/** Where a campaign (お知らせ配信) stands. */
public enum CampaignState {
    DRAFT,
    /** The list is frozen; somebody else has to approve. */
    ASKED,
    /** Given back by the approver with a comment. */
    RETURNED,
    /** Approved; goes out when its writer, its time or its rule says so. */
    APPROVED,
    RUNNING,
    PAUSED,
    CANCELLED,
    DONE;

    /** Whether nothing can happen any more. */
    public boolean isFinal() {
        return this == CANCELLED || this == DONE;
    }

    /** Whether its texts and its people can be changed; from an approval on that makes the approval void. */
    public boolean isEditable() {
        return this == DRAFT || this == ASKED || this == RETURNED || this == APPROVED;
    }

    /** Whether something has gone out, so that there is a result to look at. */
    public boolean isOut() {
        return this == RUNNING || this == PAUSED || this == DONE;
    }
}
