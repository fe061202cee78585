package jp.fujimado.identity;

/** A login was linked to an account, or taken away from it. */
public record LoginChanged(long accountId, LoginProvider provider, boolean linked) {}
