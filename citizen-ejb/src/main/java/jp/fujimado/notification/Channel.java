package jp.fujimado.notification;

/** A way out of the house beside the inbox. */
public enum Channel {
    MAIL
}
