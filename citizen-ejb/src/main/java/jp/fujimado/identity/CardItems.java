package jp.fujimado.identity;

import java.io.Serializable;

/**
 * What an identity service read from a My Number card (基本4情報), as it wrote it. The number itself is never among it.
 *
 * @param provider alias of the service, for example {@code xid}
 * @param birthDate ISO date
 * @param gender {@code male} or {@code female} as OpenID Connect writes it; null when not told
 */
public record CardItems(String provider, String name, String address, String birthDate, String gender)
        implements Serializable {}
