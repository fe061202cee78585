package jp.fujimado.identity;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways that lead a person to her account (ログイン方法).
 *
 * @param password whether there is a password
 * @param passkeys passkeys, the oldest first
 * @param codes authenticator apps; if there is one, a one-time code is asked for after the password
 * @param linked aliases of the providers outside that lead here, for example {@code line}
 */
public record LoginMethods(boolean password, List<LoginKey> passkeys, List<LoginKey> codes, List<String> linked)
        implements Serializable {

    public static final String PASSWORD = "password";
    public static final String PASSKEY = "passkey";
    public static final String CODE = "one-time-code";

    /**
     * Whether there is such a way.
     *
     * @param way one of the constants, or the alias of a provider
     */
    public boolean has(String way) {
        return switch (way) {
            case PASSWORD -> password;
            case PASSKEY -> !passkeys.isEmpty();
            case CODE -> !codes.isEmpty();
            default -> linked.contains(way);
        };
    }

    /**
     * Whether the person could still sign in without this one. A one-time code is no way of its own.
     *
     * @param one alias of a provider, or id of a passkey
     */
    public boolean suffice(String one) {
        Stream<String> ways = Stream.concat(linked.stream(), passkeys.stream().map(LoginKey::id));
        return password || ways.anyMatch(way -> !way.equals(one));
    }
}
