package jp.fujimado.identity;

/** The identity provider vouches for another mail address of an account. */
public record LoginMailChanged(long accountId, String mail) {}
