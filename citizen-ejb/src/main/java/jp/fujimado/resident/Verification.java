package jp.fujimado.resident;

import java.io.Serializable;
import java.time.Instant;

/**
 * That name, address, birth date and sex were taken over from the person's card (本人確認). Ends when she changes one of
 * them herself, a move above all.
 *
 * @param by code of the identity service, for example {@code xid}
 */
public record Verification(Instant at, String by) implements Serializable {}
