package jp.fujimado.resident;

/** How a mandate stands on a day. */
public enum MandateState {
    /** The code waits for the person who shall act. */
    INVITED,
    /** Accepted; begins on a later day. */
    COMING,
    ACTIVE,
    /** Its time is over, or the code was not used in time. */
    EXPIRED,
    /** Somebody ended it. */
    ENDED
}
