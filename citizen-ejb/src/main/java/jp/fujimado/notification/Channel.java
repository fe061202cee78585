package jp.fujimado.notification;

/** A way out of the house beside the inbox, in which everything lies anyway. */
public enum Channel {
    MAIL,
    LINE,
    /** Web push to a browser that the person has allowed to show it. */
    PUSH
}
