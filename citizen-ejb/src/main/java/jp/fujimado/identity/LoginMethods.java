package jp.fujimado.identity;

import java.io.Serializable;
import java.util.List;

/**
 * The ways that lead a person to her account (ログイン方法).
 *
 * @param password whether there is a password
 * @param passkeys number of passkeys
 * @param oneTimeCode whether a one-time code is asked for after the password
 * @param linked aliases of the providers outside that lead here, for example {@code line}
 */
public record LoginMethods(boolean password, int passkeys, boolean oneTimeCode, List<String> linked)
        implements Serializable {

    /** Whether the person could still sign in without this provider. */
    public boolean suffice(String withoutAlias) {
        long others =
                linked.stream().filter(alias -> !alias.equals(withoutAlias)).count();
        return password || passkeys > 0 || others > 0;
    }
}
