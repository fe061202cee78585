package jp.fujimado.notification;

/** Whether an address is used. */
public enum AddressState {
    OK,
    /** The other side says that there is nobody (宛先不明); nothing is sent there until it is repaired. */
    DEAD,
    /** The person has blocked the city there, for example on LINE. */
    BLOCKED
}
