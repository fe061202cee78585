package jp.fujimado.reservation;

/**
 * What somebody typed to wait for a time.
 *
 * @param place code; empty for any
 * @param childAccount child for whom it is; null for the person herself
 */
public record NewWaiting(String category, String place, Long childAccount, String first, String last) {}
