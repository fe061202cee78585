package jp.fujimado.reservation;

/** Which appointments an official's calendar feed brings. */
public enum FeedScope {
    /** Those that she receives herself. */
    OWN,
    /** All of her departments. */
    DEPARTMENTS
}
