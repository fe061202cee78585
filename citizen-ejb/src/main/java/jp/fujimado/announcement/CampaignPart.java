package jp.fujimado.announcement;

/** Which campaigns matter to the official who looks. */
public enum CampaignPart {
    ALL,
    /** In which she has written, or asked for the approval. */
    MINE,
    /** Those of others, in departments for which she approves. */
    TO_JUDGE
}
