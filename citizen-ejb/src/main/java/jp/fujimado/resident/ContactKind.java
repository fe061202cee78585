package jp.fujimado.resident;

/** How a person can be reached. */
public enum ContactKind {
    PHONE,
    MAIL
}
