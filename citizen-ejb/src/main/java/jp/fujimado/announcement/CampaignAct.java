package jp.fujimado.announcement;

/** What can be done to a campaign. */
public enum CampaignAct {
    EDIT(Hand.WRITER),
    ASK(Hand.WRITER),
    APPROVE(Hand.APPROVER),
    RETURN(Hand.APPROVER),
    START(Hand.WRITER),
    PAUSE(Hand.EITHER),
    RESUME(Hand.WRITER),
    CANCEL(Hand.EITHER),
    FINISH(Hand.SYSTEM);

    /** Whose act it is. */
    public enum Hand {
        /** Who writes and sends (お知らせ発信担当). */
        WRITER,
        /** Who approves (お知らせ承認者). */
        APPROVER,
        /** Either of them: whoever sees a mistake stops it. */
        EITHER,
        /** The clock. */
        SYSTEM
    }

    private final Hand hand;

    CampaignAct(Hand hand) {
        this.hand = hand;
    }

    public Hand hand() {
        return hand;
    }

    /** Whether who did it has had a part in what is sent, and so cannot approve it. */
    public boolean isWriting() {
        return this == EDIT || this == ASK;
    }
}
