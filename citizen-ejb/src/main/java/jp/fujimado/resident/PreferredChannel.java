package jp.fujimado.resident;

/** How a person wants to hear from the city; every notice is in the inbox all the same. */
public enum PreferredChannel {
    INBOX,
    MAIL,
    LINE
}
