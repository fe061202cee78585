package jp.fujimado.identity;

/**
 * What the identity provider vouches for at a login.
 *
 * @param name name of the login; null when there is none that people know
 * @param card what a card said at this login; null without one
 */
public record SignIn(String name, String email, CardItems card) {}
