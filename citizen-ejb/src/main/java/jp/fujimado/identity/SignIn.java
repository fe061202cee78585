package jp.fujimado.identity;

/**
 * What the identity provider vouches for at a login.
 *
 * @param name name of the login; null when there is none that people know
 * @param card what a card said at this login; null without one
 * @param outside who she is at the provider by which she signed in; null when it is not told
 */
public record SignIn(String name, String email, CardItems card, OutsideLogin outside) {

    public SignIn(String name, String email, CardItems card) {
        this(name, email, card, null);
    }
}
