package jp.fujimado.resident;

/** Where a value of the citizen master comes from (出どころ). */
public enum Origin {
    /** The person said so. */
    SELF,
    /** Read from her My Number card by an identity service, and taken over with her consent. */
    VERIFIED,
    /** An official entered it for her. */
    STAFF,
    /** Loaded from a file. */
    IMPORT
}
