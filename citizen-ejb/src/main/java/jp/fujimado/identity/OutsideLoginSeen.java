package jp.fujimado.identity;

/** Somebody has signed in by a provider outside the city, or has linked its login. */
public record OutsideLoginSeen(long accountId, OutsideLogin login) {}
