package jp.fujimado.identity;

import java.io.Serializable;

/**
 * A provider outside the city with which people can sign in; data of the city in {@code city/logins.json}.
 *
 * @param card whether it reads the My Number card and hands over name, address, birth date and sex
 */
public record LoginProvider(String alias, String name, boolean card) implements Serializable {}
